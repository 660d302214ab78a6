import type { Insertable, Selectable } from 'kysely'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { all, first, query, run } from '../db/query.ts'
import type { Tables } from '../db/tables.ts'

type Draft = Tables['draft']
/** Which row: at most one of the keys is given. */
export type DraftKeys = Pick<Selectable<Draft>, 'kind' | 'contact_id' | 'task_id' | 'event_id'>

/** Every draft but those about somebody in the trash, the newest first. */
export function listDraftRows(read: ReadConnection): Omit<Selectable<Draft>, 'id'>[] {
  return all(
    read,
    query
      .selectFrom('draft')
      .leftJoin('contact', 'contact.id', 'draft.contact_id')
      .select(['draft.kind', 'contact_id', 'task_id', 'event_id', 'written_at', 'body'])
      .where('contact.deleted_at', 'is', null)
      .orderBy('written_at', 'desc')
      .orderBy('draft.id', 'desc'),
  )
}

/** Whether what a draft is about is still in the book. */
export function hasSubject(write: WriteConnection, { contact_id, task_id, event_id }: DraftKeys): boolean {
  if (contact_id !== null) {
    return first(write, query.selectFrom('contact').select('id').where('id', '=', contact_id)) !== undefined
  }
  if (event_id !== null) {
    return first(write, query.selectFrom('event').select('id').where('id', '=', event_id)) !== undefined
  }
  if (task_id === null) return true
  return first(write, query.selectFrom('task').select('id').where('id', '=', task_id)) !== undefined
}

export function insertDraft(write: WriteConnection, draft: Insertable<Draft>): void {
  run(write, query.insertInto('draft').values(draft))
}

export function deleteDraft(write: WriteConnection, { kind, contact_id, task_id, event_id }: DraftKeys): void {
  run(
    write,
    query
      .deleteFrom('draft')
      .where('kind', '=', kind)
      .where('contact_id', 'is', contact_id)
      .where('task_id', 'is', task_id)
      .where('event_id', 'is', event_id),
  )
}
