import { z } from 'zod'
import { action, query } from './channel.ts'

/** What can be written and not saved yet: a person, what passed with somebody, a task, an event. */
const DRAFT_KINDS = ['contact', 'entry', 'task', 'event'] as const
export type DraftKind = (typeof DRAFT_KINDS)[number]

/** What was being written when Kith was closed, or ended otherwise. */
export type KeptDraft = {
  readonly kind: DraftKind
  /** The person whom a contact or an entry is about, the task, or the event; null for a new one. */
  readonly id: number | null
  /** Epoch milliseconds, UTC. */
  readonly writtenAt: number
  /** The draft as the window wrote it. Only the window reads it. */
  readonly body: string
}

const subject = { kind: z.enum(DRAFT_KINDS), id: z.int().positive().nullable() }
/** A draft holds the contact as it was, the form as it opened, and as it stands: three times its longest text. */
const MAX_BODY = 64_000_000

export const draftsContract = {
  /** The drafts that were neither saved nor thrown away, the newest first. */
  'drafts.list': query<readonly KeptDraft[]>()(z.object({})),
  /** Keeps what is being written of a subject, in place of what was kept before. It is no step of the history. */
  'drafts.keep': action<void>()(z.object({ ...subject, body: z.string().min(1).max(MAX_BODY) })),
  /** Forgets a draft. `unreadable` says why the window could make nothing of it. */
  'drafts.drop': action<void>()(z.object({ ...subject, unreadable: z.string().max(1_000).optional() })),
}
