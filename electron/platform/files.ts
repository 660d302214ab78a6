import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** The text of a file, or undefined when it is not there or cannot be read. */
export function readTextIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** Writes a small file whole or not at all: a crash leaves the old one. Makes the folder when it is missing. */
export function writeTextAtomically(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const beside = `${path}.new`
  writeSynced(beside, 'w', text)
  renameSync(beside, path)
}

/** Adds to the end of a file, which is made when it is missing. What was added is on the disk when this returns. */
export function appendSynced(path: string, text: string): void {
  const isNew = !existsSync(path)
  writeSynced(path, 'a', text)
  if (isNew) syncFolder(dirname(path))
}

function writeSynced(path: string, flag: 'w' | 'a', text: string): void {
  const file = openSync(path, flag, 0o600)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** That there is such a file has to be on the disk as well, where the system does not see to that by itself. */
function syncFolder(folder: string): void {
  try {
    const opened = openSync(folder, 'r')
    fsyncSync(opened)
    closeSync(opened)
  } catch {
    // Windows opens no folders; it keeps their entries in its own journal.
  }
}
