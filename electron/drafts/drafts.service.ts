import type { KeptDraft } from '../../shared/contract/drafts.contract.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { deleteDraft, hasContact, insertDraft, listDraftRows } from './drafts.repository.ts'

/** The drafts that were kept, the newest first. Those of people in the trash wait there for them. */
export function listDrafts(read: ReadConnection): KeptDraft[] {
  return listDraftRows(read).map(({ contact_id, written_at, body }) => ({
    contactId: contact_id,
    writtenAt: written_at,
    body,
  }))
}

/** Keeps a draft in place of the one before. One of somebody who is gone for good is not kept. */
export function keepDraft(write: WriteConnection, { contactId, writtenAt, body }: KeptDraft): void {
  deleteDraft(write, contactId)
  if (contactId !== null && !hasContact(write, contactId)) return
  insertDraft(write, { contact_id: contactId, written_at: writtenAt, body })
}

/** Forgets a draft, if there is one. */
export function dropDraft(write: WriteConnection, contactId: number | null): void {
  deleteDraft(write, contactId)
}
