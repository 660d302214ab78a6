import { createHash, randomUUID } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

const SHA256 = /^[0-9a-f]{64}$/
/** Nobody writes to what is kept under the hash of what it holds, or runs it. */
const READ_ONLY = 0o400

/** The folder of the attached files within the folder of a book. */
export const filesFolder = (bookFolder: string) => join(bookFolder, 'files')

/** Where the file with this hash lies, below a folder of files. */
export function pathOfFile(folder: string, sha256: string): string {
  if (!SHA256.test(sha256)) throw new Error(`${sha256} is no hash`)
  return join(folder, sha256.slice(0, 2), sha256)
}

/** How many bytes the file with this hash has, or null when it is not there. */
export function sizeOfFile(folder: string, sha256: string): number | null {
  const stats = statSync(pathOfFile(folder, sha256), { throwIfNoEntry: false })
  return stats?.isFile() ? stats.size : null
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Keeps bytes under their hash. It is there whole, or not at all. */
export function keepFile(folder: string, bytes: Uint8Array): string {
  const sha256 = hashOf(bytes)
  if (sizeOfFile(folder, sha256) !== bytes.length) {
    place(folder, sha256, (partial) => {
      const file = openSync(partial, 'wx', 0o600)
      try {
        for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
        fsyncSync(file)
      } finally {
        closeSync(file)
      }
    })
  }
  return sha256
}

/** Copies those of these files that the other folder has not. Returns the hashes of those that neither has. */
export function copyFiles(from: string, to: string, sha256s: Iterable<string>): string[] {
  const missing: string[] = []
  for (const sha256 of sha256s) {
    if (sizeOfFile(to, sha256) !== null) continue
    if (sizeOfFile(from, sha256) === null) missing.push(sha256)
    else place(to, sha256, (partial) => copyFileSync(pathOfFile(from, sha256), partial))
  }
  return missing
}

export function removeFile(folder: string, sha256: string): void {
  rmSync(pathOfFile(folder, sha256), { force: true })
}

/** The hashes of all files of a folder. */
export function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SHA256.test(entry.name))
    .map(({ name }) => name)
}

function place(folder: string, sha256: string, write: (partial: string) => void): void {
  const path = pathOfFile(folder, sha256)
  const partial = `${path}.${randomUUID()}.partial`
  // Never the folder of the book as well: where that is gone, an empty one must not take its place.
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 })
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  try {
    write(partial)
    chmodSync(partial, READ_ONLY)
    renameSync(partial, path)
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
}
