import os from 'node:os'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'

const MODULE = new URL('../../../electron/platform/thread-priority.ts', import.meta.url).href
const SCRIPT = `
  const os = require('node:os')
  const { parentPort } = require('node:worker_threads')
  import(${JSON.stringify(MODULE)}).then(({ yieldToWindow }) => {
    yieldToWindow()
    parentPort.postMessage(os.getPriority())
  })`

test.runIf(process.platform === 'linux')(
  'a thread gives way to the window, and the process stays as it was',
  async () => {
    const before = os.getPriority()
    const thread = new Worker(SCRIPT, { eval: true })
    const priority = await new Promise((resolve, reject) => {
      thread.once('message', resolve)
      thread.once('error', reject)
    })
    expect(priority).toBe(10)
    expect(os.getPriority()).toBe(before)
    await thread.terminate()
  },
)
