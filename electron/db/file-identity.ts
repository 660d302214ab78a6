import { statSync } from 'node:fs'
import { KithError } from '../../shared/contract/errors.ts'

/** Which file of the disk stands at a path. */
export type FileIdentity = { readonly device: bigint; readonly file: bigint }

export function identityOf(path: string): FileIdentity | null {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false })
  return stats === undefined ? null : { device: stats.dev, file: stats.ino }
}

/** Whether two paths lead to one file, by whatever links. */
export function isSameFile(path: string, other: string): boolean {
  const [one, two] = [identityOf(path), identityOf(other)]
  return one !== null && two !== null && one.file === two.file && one.device === two.device
}

/**
 * Throws `book.gone` when another file, or none, stands where the book was opened. An open file can be written to long
 * after its folder was deleted, moved or unmounted, and all of that would be lost.
 */
export function checkIdentity(path: string, opened: FileIdentity | null): void {
  const now = identityOf(path)
  if (now === null || now.file !== opened?.file || now.device !== opened.device)
    throw new KithError('book.gone', { path })
}
