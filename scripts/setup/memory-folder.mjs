import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { freemem } from 'node:os'
import { join } from 'node:path'

const SHARED_MEMORY = '/dev/shm'
/** The folders of one run of the tests together stay well under it. Bytes. */
const ROOM = 4 * 1024 ** 3

/**
 * A folder in memory for what tests write and throw away: every book is brought to the disk at each of its commands,
 * which is most of what a small one costs. Undefined where there is no such place, or too little room in it.
 */
export function openMemoryFolder(place = SHARED_MEMORY, room = ROOM) {
  try {
    const { bavail, bsize } = statfsSync(place)
    if (bavail * bsize < room || freemem() < room) return undefined
    const folder = mkdtempSync(join(place, 'kith-tests-'))
    return { folder, close: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) }
  } catch {
    return undefined
  }
}
