import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { inProject } from './paths.mjs'
import { say } from './report.mjs'

const folder = inProject('.cache')
const file = inProject('.cache', 'setup.lock')

/** Runs the work while no other set-up of this project runs: a second one waits for the first. */
export async function alone(work) {
  mkdirSync(folder, { recursive: true })
  let saidSo = false
  while (!take()) {
    if (!saidSo) say(`  Waiting for another set-up of this project (process ${owner()}) to finish.`)
    saidSo = true
    await sleep(200)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function take() {
  // The number is written first and linked into place then: a lock is never seen without its owner.
  const mine = `${file}.${process.pid}`
  writeFileSync(mine, String(process.pid))
  try {
    linkSync(mine, file)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (!isRunning(owner())) rmSync(file, { force: true })
    return false
  } finally {
    rmSync(mine, { force: true })
  }
}

function owner() {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function isRunning(pid) {
  if (pid === undefined) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
