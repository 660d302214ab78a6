import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from './paths.mjs'

/**
 * Runs a program without showing its output; resolves with its exit code and what it printed. With `showErrors` its
 * standard error goes where this process's does: that is where progress is shown.
 */
export function capture(command, args, { showErrors = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = ['ignore', 'pipe', showErrors ? 'inherit' : 'pipe']
    const child = spawn(command, args, { cwd: root, ...options, stdio })
    let stdout = ''
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text
      output += text
    })
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      output += text
    })
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, stdout, output }))
  })
}

/** Where a program lies on PATH, or undefined. */
export function onPath(program) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin']
  return folders.map((folder) => join(folder, program)).find((file) => existsSync(file))
}

const isWindows = process.platform === 'win32'

/** Runs npm with the same npm and Node that started this process, so that it never deletes the Node it runs on. */
export function npm(args, options) {
  const { npm_execpath: cli, npm_node_execpath: node } = process.env
  if (cli && node && cli.endsWith('.js')) return capture(node, [cli, ...args], options)
  return capture(isWindows ? 'npm.cmd' : 'npm', args, { ...options, shell: isWindows })
}
