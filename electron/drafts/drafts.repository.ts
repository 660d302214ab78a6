import type { Insertable, Selectable } from 'kysely'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { all, first, query, run } from '../db/query.ts'
import type { Tables } from '../db/tables.ts'

type Draft = Tables['draft']

/** Every draft of a new person or of somebody outside the trash, the newest first. */
export function listDraftRows(read: ReadConnection): Omit<Selectable<Draft>, 'id'>[] {
  return all(
    read,
    query
      .selectFrom('draft')
      .leftJoin('contact', 'contact.id', 'draft.contact_id')
      .select(['contact_id', 'written_at', 'body'])
      .where('contact.deleted_at', 'is', null)
      .orderBy('written_at', 'desc')
      .orderBy('draft.id', 'desc'),
  )
}

export function hasContact(write: WriteConnection, id: number): boolean {
  return first(write, query.selectFrom('contact').select('id').where('id', '=', id)) !== undefined
}

export function insertDraft(write: WriteConnection, draft: Insertable<Draft>): void {
  run(write, query.insertInto('draft').values(draft))
}

export function deleteDraft(write: WriteConnection, contactId: number | null): void {
  run(write, query.deleteFrom('draft').where('contact_id', contactId === null ? 'is' : '=', contactId))
}
