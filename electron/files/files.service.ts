import { KithError } from '../../shared/contract/errors.ts'
import { type EntryFile, LARGEST_FILE } from '../../shared/domain/entry.ts'
import { safeFileName } from '../../shared/domain/safe-file-name.ts'
import type { Book, ReadConnection, WriteConnection } from '../db/book.ts'
import { explainDatabaseError } from '../db/sqlite-errors.ts'
import { filesFolder, keepFile, listFiles, removeFile, sizeOfFile } from './file-store.ts'
import {
  deleteLooseFiles,
  findEntryFiles,
  findLooseFiles,
  findNamedFiles,
  hasEntryFile,
  insertLooseFile,
} from './files.repository.ts'

/** What was attached and not saved with anything since stays so long, in milliseconds. */
const KEPT_LOOSE = 24 * 60 * 60_000

export type AttachedFile = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }

/** Keeps a file in the book's folder under the hash of what it holds. Throws `file.tooLarge`, and what the disk says. */
export async function attachFile(book: Book, { name, mediaType, bytes }: AttachedFile, at: number): Promise<EntryFile> {
  const kept = safeFileName(name)
  if (bytes.length > LARGEST_FILE) throw new KithError('file.tooLarge', { name: kept, most: LARGEST_FILE / 1_000_000 })
  try {
    const sha256 = keepFile(filesFolder(book.folder), bytes)
    await book.write(async (write) => insertLooseFile(write, sha256, at))
    return { sha256, name: kept, mediaType, byteLength: bytes.length }
  } catch (error) {
    throw explainDatabaseError(error, book.path)
  }
}

/** Every file that an entry has or could have again by undo, or that one being written has. */
export function namedFiles(read: Pick<ReadConnection, 'prepare'>): Set<string> {
  return findNamedFiles(read)
}

/** Whether an entry has this file by this name. */
export function isOfEntry(read: ReadConnection, sha256: string, name: string): boolean {
  return hasEntryFile(read, sha256, name)
}

/** Throws `file.notFound` where one of these is not in the book's folder. */
export function requireFiles(bookFolder: string, files: readonly EntryFile[]): void {
  const missing = files.find((file) => sizeOfFile(filesFolder(bookFolder), file.sha256) !== file.byteLength)
  if (missing) throw new KithError('file.notFound', { name: missing.name })
}

/** Which of these are not in the book's folder. */
export function missingFiles(bookFolder: string, sha256s: readonly string[]): string[] {
  return sha256s.filter((sha256) => sizeOfFile(filesFolder(bookFolder), sha256) === null)
}

/** The files of an entry that leaves the book for good are let go of, unless another one has them. */
export function letGoOfFiles(write: WriteConnection, files: readonly Pick<EntryFile, 'sha256'>[]): void {
  for (const { sha256 } of files) insertLooseFile(write, sha256, 0)
}

/** Removes the files that nobody needs: of entries gone for good, and attached a day ago to nothing. Returns how many. */
export async function sweepFiles(book: Book, now: number): Promise<number> {
  const loose = findLooseFiles(book.read, now - KEPT_LOOSE)
  if (loose.length === 0) return 0
  // In one transaction with the look at what is named, so that no entry takes a file up in between.
  return book.write(async (write) => {
    const named = findNamedFiles(write)
    const unneeded = loose.filter((sha256) => !named.has(sha256))
    for (const sha256 of unneeded) removeFile(filesFolder(book.folder), sha256)
    deleteLooseFiles(write, loose)
    return unneeded.length
  })
}

/** Files of entries that are gone or have another size, and files that nothing in the book names. */
export function lookOverFiles(read: ReadConnection, bookFolder: string): { missing: string[]; unnamed: string[] } {
  const folder = filesFolder(bookFolder)
  const missing = findEntryFiles(read).filter(({ sha256, byteLength }) => sizeOfFile(folder, sha256) !== byteLength)
  const known = new Set([...findNamedFiles(read), ...findLooseFiles(read, Number.MAX_SAFE_INTEGER)])
  return {
    missing: missing.map(({ sha256 }) => sha256),
    unnamed: listFiles(folder).filter((sha256) => !known.has(sha256)),
  }
}
