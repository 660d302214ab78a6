import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { KithError } from '../../shared/contract/errors.ts'
import { hasSignature } from '../db/check-file.ts'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk is read-only',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
}

type Write = (bytes: Uint8Array) => void

/**
 * Writes a file whole or not at all: what stood there before stays until all is on the disk. A link stays a link, and a
 * pipe or a device is written to as it is. Throws `export.unwritable`, also for a book or a backup, which no export
 * replaces.
 */
export async function inWholeFile<T>(path: string, work: (write: Write) => Promise<T>): Promise<T> {
  try {
    const there = statSync(path, { throwIfNoEntry: false })
    if (there === undefined) return await writeBeside(path, work)
    if (!there.isFile()) return await writeInto(path, 'w', work)
    if (hasSignature(path)) throw new KithError('export.unwritable', { file: path, reason: 'it is a database' })
    return await writeBeside(realpathSync(path), work)
  } catch (error) {
    throw explainWriteError(path, error)
  }
}

/** Why a file could not be written, as `export.unwritable`; what is no failure of the system is given back as it is. */
export function explainWriteError(file: string, error: unknown): unknown {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return error
  return new KithError(
    'export.unwritable',
    { file, reason: REASONS[String(error.code)] ?? error.message },
    { cause: error },
  )
}

async function writeBeside<T>(path: string, work: (write: Write) => Promise<T>): Promise<T> {
  const beside = `${path}.${randomBytes(4).toString('hex')}.part`
  try {
    const result = await writeInto(beside, 'wx', work)
    renameSync(beside, path)
    return result
  } catch (error) {
    if (existsSync(beside)) rmSync(beside)
    throw error
  }
}

async function writeInto<T>(path: string, flag: 'w' | 'wx', work: (write: Write) => Promise<T>): Promise<T> {
  const file = openSync(path, flag, 0o600)
  try {
    const result = await work((bytes) => writeAll(file, bytes))
    // Pipes and devices have nothing to be synced.
    if (flag === 'wx') fsyncSync(file)
    return result
  } finally {
    closeSync(file)
  }
}

/** A pipe takes what it has room for. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}
