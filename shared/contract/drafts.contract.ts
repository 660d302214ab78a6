import { z } from 'zod'
import { action, query } from './channel.ts'
import { contactIdSchema } from './contact-fields.ts'

/** What was being written when Kith was closed, or ended otherwise. */
export type KeptDraft = {
  /** Whom it is about; null for a new person. */
  readonly contactId: number | null
  /** Epoch milliseconds, UTC. */
  readonly writtenAt: number
  /** The draft as the window wrote it. Only the window reads it. */
  readonly body: string
}

const subject = contactIdSchema.nullable()
/** A draft holds the contact as it was, the form as it opened, and as it stands: three times its longest text. */
const MAX_BODY = 64_000_000

export const draftsContract = {
  /** The drafts that were neither saved nor thrown away, the newest first. */
  'drafts.list': query<readonly KeptDraft[]>()(z.object({})),
  /** Keeps what is being written of somebody, in place of what was kept before. It is no step of the history. */
  'drafts.keep': action<void>()(z.object({ contactId: subject, body: z.string().min(1).max(MAX_BODY) })),
  /** Forgets a draft. `unreadable` says why the window could make nothing of it. */
  'drafts.drop': action<void>()(z.object({ contactId: subject, unreadable: z.string().max(1_000).optional() })),
}
