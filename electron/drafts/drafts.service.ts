import type { KeptDraft } from '../../shared/contract/drafts.contract.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { type DraftKeys, deleteDraft, hasSubject, insertDraft, listDraftRows } from './drafts.repository.ts'

/** What a draft is about. */
export type DraftSubject = Pick<KeptDraft, 'kind' | 'id'>

/** The drafts that were kept, the newest first. Those of people in the trash wait there for them. */
export function listDrafts(read: ReadConnection): KeptDraft[] {
  return listDraftRows(read).map(({ kind, contact_id, task_id, event_id, written_at, body }) => ({
    kind,
    id: contact_id ?? task_id ?? event_id,
    writtenAt: written_at,
    body,
  }))
}

/** Keeps a draft in place of the one before. One of somebody, or of a task or an event, that is gone for good is not kept. */
export function keepDraft(write: WriteConnection, { writtenAt, body, ...subject }: KeptDraft): void {
  const keys = keysOf(subject)
  deleteDraft(write, keys)
  if (hasSubject(write, keys)) insertDraft(write, { ...keys, written_at: writtenAt, body })
}

/** Forgets a draft, if there is one. */
export function dropDraft(write: WriteConnection, subject: DraftSubject): void {
  deleteDraft(write, keysOf(subject))
}

function keysOf({ kind, id }: DraftSubject): DraftKeys {
  const nothing = { kind, contact_id: null, task_id: null, event_id: null }
  if (kind === 'task') return { ...nothing, task_id: id }
  return kind === 'event' ? { ...nothing, event_id: id } : { ...nothing, contact_id: id }
}
