import type { WriteConnection } from '../db/book.ts'
import { announce } from './change-contacts.service.ts'
import { deleteContactRows } from './contacts.repository.ts'
import { inSlices } from './in-slices.ts'
import {
  deleteCards,
  deleteChanges,
  deleteUnusedPhotos,
  emptySteps,
  findInTrash,
  forgetLeaving,
  noteLeaving,
  stretchesOf,
} from './purge.repository.ts'
import { forgetOpened } from './recent-people.ts'

/** Forgets what is on record about people who are about to leave, and returns the steps of the history that said it. */
export type ForgetRecords = (write: WriteConnection, ids: readonly number[]) => readonly number[]

/** The search is brought up to date once a slice, which takes longer than the rest. */
const SLICE = 200

/**
 * Removes people in the trash for good: all of them, or those of these who are there. Nothing of them is kept, also not
 * in the history, so that no undo brings them back; `forget` does the same for what is on record about them. Returns how
 * many were removed.
 */
export async function purgeContacts(
  write: WriteConnection,
  asked: readonly number[] | null,
  forget: ForgetRecords = () => [],
): Promise<number> {
  const ids = findInTrash(write, asked)
  if (ids.length === 0) return 0
  noteLeaving(write, ids)
  const steps = new Set(forget(write, ids))
  await inSlices(write, ids, (slice) => deleteContactRows(write, slice), SLICE)
  const inStretches = (table: 'change' | 'import_card', work: (until: number) => void) =>
    inSlices(write, stretchesOf(write, table), (stretches) => stretches.forEach(work), 1)
  await inStretches('change', (until) => {
    for (const step of deleteChanges(write, until)) steps.add(step)
  })
  emptySteps(write, [...steps])
  await inStretches('import_card', (until) => deleteCards(write, until))
  deleteUnusedPhotos(write)
  forgetOpened(write, ids)
  forgetLeaving(write)
  announce(write, ids)
  write.emit('history.changed', {})
  return ids.length
}
