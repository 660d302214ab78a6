import { dirname } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import Database from 'better-sqlite3'
import type { ReadConnection } from '../db/book.ts'
import { copyFiles, filesFolder, listFiles, removeFile, sizeOfFile } from '../files/file-store.ts'
import { namedFiles } from '../files/files.service.ts'
import { backupsFolder, findBackups } from './backup-files.ts'

/** Where the files of a backup lie: those of a book's own backups together, each once; those of any other beside it. */
function folderOfFiles(backup: string, bookFolder: string): string {
  const own = backupsFolder(bookFolder)
  return dirname(backup) === own ? filesFolder(own) : `${backup}.files`
}

/** Copies the files that a book names to where those of this backup lie. One that is gone is left out. */
export async function backUpFiles(
  book: { readonly folder: string; readonly read: ReadConnection },
  backup: string,
): Promise<void> {
  const to = folderOfFiles(backup, book.folder)
  for (const sha256 of namedFiles(book.read)) {
    copyFiles(filesFolder(book.folder), to, [sha256])
    await nextTurn()
  }
}

/** Copies the files that a backup names into the folder of a book, as far as they lie beside it. */
export function restoreFiles(backup: string, bookFolder: string): void {
  const to = filesFolder(bookFolder)
  const named = namedIn(backup)
  const missing = copyFiles(`${backup}.files`, to, named)
  copyFiles(filesFolder(dirname(backup)), to, missing)
}

/** Removes from beside the backups what neither the book nor any backup names. */
export function pruneFiles(bookFolder: string): void {
  const folder = filesFolder(backupsFolder(bookFolder))
  const gone = listFiles(folder).filter((sha256) => sizeOfFile(filesFolder(bookFolder), sha256) === null)
  if (gone.length === 0) return
  const named = new Set(findBackups(bookFolder).flatMap(({ file }) => [...namedIn(file)]))
  for (const sha256 of gone) if (!named.has(sha256)) removeFile(folder, sha256)
}

function namedIn(file: string): ReadonlySet<string> {
  const database = new Database(file, { readonly: true })
  try {
    return namedFiles({ prepare: (sql) => database.prepare<unknown[]>(sql) })
  } catch {
    // A book of before there were files.
    return new Set()
  } finally {
    database.close()
  }
}
