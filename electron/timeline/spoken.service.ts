import type { EntryKind } from '../../shared/domain/entry.ts'
import { saveSpokenAt } from '../contacts/spoken.service.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { all, first, query } from '../db/query.ts'
import { getSettings } from '../settings/settings.service.ts'

/** A call that nobody took is none with whom anybody spoke. */
const UNANSWERED = ['noAnswer', 'busy'] as const

/** Brings up to date when the user last spoke with these people. */
export function noteSpoken(write: WriteConnection, contactIds: readonly number[]): void {
  const { spokenKinds } = getSettings(write)
  saveSpokenAt(write, new Map([...new Set(contactIds)].map((id) => [id, lastSpokenWith(write, id, spokenKinds)])))
}

/** The same for everyone, after another choice of the kinds that count. */
export function noteSpokenWithAll(write: WriteConnection): void {
  const people = all(write, query.selectFrom('entry_contact').select('contact_id').distinct())
  noteSpoken(
    write,
    people.map((row) => row.contact_id),
  )
}

/** The keys of those with whom something else is kept than when the user last spoke with them. */
export function findMisplacedSpoken(read: Pick<ReadConnection, 'prepare'>): number[] {
  const { spokenKinds } = getSettings(read)
  const rows = read
    .prepare(`SELECT id, spoke_at AS spokeAt FROM contact
      WHERE spoke_at IS NOT NULL OR id IN (SELECT contact_id FROM entry_contact)`)
    .all() as { id: number; spokeAt: number | null }[]
  return rows.filter(({ id, spokeAt }) => lastSpokenWith(read, id, spokenKinds) !== spokeAt).map(({ id }) => id)
}

function lastSpokenWith(
  read: Pick<ReadConnection, 'prepare'>,
  contactId: number,
  kinds: readonly EntryKind[],
): number | null {
  const latest = query
    .selectFrom('entry_contact')
    .innerJoin('entry', 'entry.id', 'entry_id')
    .select('entry_contact.happened_at as at')
    .where('contact_id', '=', contactId)
    .where('entry_contact.kind', 'in', kinds)
    .where(({ or, eb }) => or([eb('outcome', 'is', null), eb('outcome', 'not in', UNANSWERED)]))
    .orderBy('entry_contact.happened_at', 'desc')
    .limit(1)
  return first(read, latest)?.at ?? null
}
