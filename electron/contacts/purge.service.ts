import type { WriteConnection } from '../db/book.ts'
import { deleteContactRows } from './contacts.repository.ts'
import { announce } from './contacts.service.ts'
import { deleteCards, deleteChanges, deleteUnusedPhotos, findInTrash } from './purge.repository.ts'

/**
 * Removes people in the trash for good: all of them, or those of these who are there. Nothing of them is kept, also not
 * in the history, so that no undo brings them back. Returns how many were removed.
 */
export function purgeContacts(write: WriteConnection, asked: readonly number[] | null): number {
  const ids = findInTrash(write, asked)
  if (ids.length === 0) return 0
  deleteContactRows(write, ids)
  deleteChanges(write, ids)
  deleteCards(write, ids)
  deleteUnusedPhotos(write)
  announce(write, ids)
  write.emit('history.changed', {})
  return ids.length
}
