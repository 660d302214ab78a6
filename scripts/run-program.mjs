import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter } from 'node:path'
import { openDisplay } from './setup/display.mjs'
import { inProject, root } from './setup/paths.mjs'

/** Runs a program with this process's input and output; resolves with its exit code. Signals are passed on. */
export function runProgram(command, args, { cwd = root, env = {} } = {}) {
  const path = `${inProject('node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`
  const child = spawn(command, args, { cwd, env: { ...process.env, PATH: path, ...env }, stdio: 'inherit' })
  const passOn = (signal) => child.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, passOn)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, passOn)
      resolve(code ?? 128 + (constants.signals[signal] ?? 0))
    })
  })
}

/** The same with a screen to show windows on: a virtual one where there is none, taken away afterwards. */
export async function runOnDisplay(command, args, env = {}) {
  const display = await openDisplay()
  try {
    return await runProgram(command, args, { env: { ...display.env, ...env } })
  } finally {
    display.close()
  }
}
