import { spawn } from 'node:child_process'
import { SetupError, say } from './report.mjs'
import { onPath } from './run-command.mjs'
import { needsVirtualDisplay } from './system-packages.mjs'

/**
 * Starts virtual screens and a session bus where there is no screen. Resolves with the environment for the programs
 * that are to use them, and a function that ends them. `KITH_DISPLAYS` names all screens, for who uses several at once.
 */
export async function openDisplay(count = 1) {
  if (!needsVirtualDisplay()) return { env: {}, close: () => {} }
  const screen = ['-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-noreset', '-displayfd', '3']
  const servers = []
  const displays = []
  // One after another: two that start at the same moment choose the same number.
  for (let started = 0; started < count; started++) {
    const xvfb = await startServer('Xvfb', screen)
    servers.push(xvfb.child)
    displays.push(`:${xvfb.answer}`)
  }
  const env = { DISPLAY: displays[0], KITH_DISPLAYS: displays.join(',') }
  if (!process.env.DBUS_SESSION_BUS_ADDRESS) {
    const bus = await startServer('dbus-daemon', ['--session', '--nofork', '--nopidfile', '--print-address=3'])
    env.DBUS_SESSION_BUS_ADDRESS = bus.answer
    servers.push(bus.child)
  }
  say(`  No screen here: using a virtual one (display ${displays.join(', ')}).`)
  return { env, close: () => servers.forEach((child) => void child.kill('SIGTERM')) }
}

/** Starts a server that writes one line to file descriptor 3 once it is ready. */
function startServer(program, args) {
  return new Promise((resolve, reject) => {
    // Out of the terminal's reach: an interrupt is for the program that shows its window here, which closes first.
    const stdio = ['ignore', 'ignore', 'pipe', 'pipe']
    const child = spawn(onPath(program) ?? program, args, { stdio, detached: true })
    let errors = ''
    let answer = ''
    child.stderr.setEncoding('utf8').on('data', (text) => {
      errors = (errors + text).slice(-2000)
    })
    child.stdio[3].setEncoding('utf8').on('data', (text) => {
      answer += text
      if (!answer.includes('\n')) return
      // From here on the server never keeps this process alive.
      for (const handle of [child, child.stderr, child.stdio[3]]) handle.unref()
      resolve({ child, answer: answer.trim() })
    })
    child.once('error', (error) => reject(new SetupError(`${program} did not start: ${error.message}`)))
    child.once('exit', () => reject(new SetupError(`${program} did not start:\n${errors.trim()}`)))
  })
}
