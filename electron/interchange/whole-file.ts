import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { KithError } from '../../shared/contract/errors.ts'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk is read-only',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
}

/** Writes a file whole or not at all: what stood there before stays until all is on the disk. Throws `export.unwritable`. */
export async function inWholeFile<T>(
  path: string,
  work: (write: (bytes: Uint8Array) => void) => Promise<T>,
): Promise<T> {
  const beside = `${path}.${randomBytes(4).toString('hex')}.part`
  try {
    let result: T
    const file = openSync(beside, 'wx', 0o600)
    try {
      result = await work((bytes) => void writeSync(file, bytes))
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(beside, path)
    return result
  } catch (error) {
    if (existsSync(beside)) rmSync(beside)
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error
    const reason = REASONS[String(error.code)] ?? error.message
    throw new KithError('export.unwritable', { file: path, reason }, { cause: error })
  }
}
