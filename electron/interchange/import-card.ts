import { isDeepStrictEqual as isSame } from 'node:util'
import { type ContactFieldName, EMPTY_FIELDS } from '../../shared/domain/contact.ts'
import type { ImportWarning } from '../../shared/domain/import-warning.ts'
import type { Coverage } from '../../shared/formats/csv/coverage.ts'
import { changeContact, stampOf, storePhoto } from '../contacts/change-contacts.service.ts'
import { getStored } from '../contacts/contacts.service.ts'
import type { StoredContact } from '../contacts/find-contacts.ts'
import type { ContactInserter } from '../contacts/insert-contacts.ts'
import type { WriteConnection } from '../db/book.ts'
import type { ImportCardRow } from '../db/tables.ts'
import type { CardBatch, PreparedCard } from './card-batch.ts'
import type { Decision } from './card-review.ts'
import { isOfSameSource, lastCardOf, mayTakeAway } from './card-writer.ts'
import { insertCard } from './imports.repository.ts'
import { type Merge, mergeFields } from './merge-fields.ts'
import { ownExportsOf } from './own-exports.ts'
import { readCard } from './read-card.ts'

/** What became of a card; `skipped` is one that somebody left out. */
export type CardOutcome = ImportCardRow['outcome'] | 'skipped'
export type DoneCard = {
  readonly outcome: CardOutcome
  readonly warnings: readonly ImportWarning[]
  /** Whom it made, changed or is the same as. */
  readonly contactId: number | null
  /** What it was merged into, and what that changed. */
  readonly merged?: Merge & { readonly into: StoredContact }
}
/** The command that an import is, and the file being imported. */
export type CardTarget = {
  readonly commandId: number
  readonly fileId: number
  readonly at: number
  readonly newUid: () => string
  readonly inserter: ContactInserter
}

/** A REV this far ahead of the clock is no date of a change. */
const TRUSTED_AHEAD = 24 * 60 * 60 * 1_000
/** How the fields are called in a file, for the sentence of a warning. */
const PROPERTY: Readonly<Record<ContactFieldName, string>> = {
  kind: 'KIND',
  formattedName: 'FN',
  name: 'N',
  nicknames: 'NICKNAME',
  phones: 'TEL',
  emails: 'EMAIL',
  addresses: 'ADR',
  urls: 'URL',
  profiles: 'IMPP',
  dates: 'BDAY',
  relations: 'RELATED',
  jobs: 'ORG',
  notes: 'NOTE',
  customFields: 'X-',
  tags: 'CATEGORIES',
  photo: 'PHOTO',
  isFavorite: 'X-FAVORITE',
  members: 'MEMBER',
  rawProperties: 'X-',
}

/** Does with a card what its match asks for, keeps it as it came in under `cardId`, and says what became of it. */
export function importCard(
  write: WriteConnection,
  target: CardTarget,
  { bytes, coverage }: CardBatch,
  card: PreparedCard,
  match: Decision,
  cardId: number,
): DoneCard {
  const source = bytes.subarray(card.source.start, card.source.end)
  const keep = (outcome: ImportCardRow['outcome'], contactId: number | null, warnings = card.warnings): DoneCard => {
    insertCard(write, {
      id: cardId,
      fileId: target.fileId,
      line: card.line,
      outcome,
      contactId,
      fingerprint: card.fingerprint,
      source,
      saysMore: card.saysMore,
    })
    return { outcome, warnings, contactId }
  }
  if (match.kind === 'skipped') return { outcome: 'skipped', warnings: [], contactId: null }
  if (match.kind === 'same') return keep('duplicate', match.contactId)
  if (match.kind === 'empty') return keep('unreadable', null)
  if (match.kind === 'repeated') return keep('duplicate', null)
  if (match.kind === 'known') return recognise(write, target, match)
  if (card.photo) {
    const { sha256, mediaType, start, end } = card.photo
    storePhoto(write, { sha256, mediaType, bytes: bytes.subarray(start, end) })
  }
  if (match.kind === 'new') {
    const uid = card.uid !== '' && match.isUidFree ? card.uid : target.newUid()
    return keep('created', target.inserter.insert({ rows: card.rows, uid, cardId }))
  }
  return merge(write, target, match.contactId, { ...card, coverage: coverage ?? null }, source, cardId, keep)
}

/** Nothing is kept of a card that is kept already; a person in the trash comes back out of it. */
function recognise(
  write: WriteConnection,
  { commandId, at }: CardTarget,
  { contactId, isInTrash }: Decision & { kind: 'known' },
): DoneCard {
  if (!isInTrash) return { outcome: 'unchanged', warnings: [], contactId }
  const contact = getStored(write, contactId)
  changeContact(write, {
    commandId,
    contact,
    patch: { deletedAt: null },
    stamp: { ...stampOf(contact), updatedAt: at, changedBy: commandId },
  })
  return { outcome: 'updated', warnings: [], contactId, merged: { into: contact, patch: {}, keptMine: [] } }
}

function merge(
  write: WriteConnection,
  { commandId, at }: CardTarget,
  contactId: number,
  card: PreparedCard & { readonly coverage: Coverage | null },
  source: Uint8Array,
  cardId: number,
  keep: (outcome: ImportCardRow['outcome'], contactId: number, warnings?: readonly ImportWarning[]) => DoneCard,
): DoneCard {
  const contact = getStored(write, contactId)
  const base = lastCardOf(write, contactId)
  const theirs = { ...readCard(source), coverage: card.coverage }
  const isNext = base !== undefined && isOfSameSource(theirs, base)
  if (isNext && isOlder(card.revisedAt, base.decoded.revisedAt, at)) return keep('unchanged', contactId)

  // A card that was cut off says nothing about what it lacks.
  const isWhole = card.warnings.every(({ code }) => code !== 'vcard.missingEnd')
  const isSaid = isWhole && base !== undefined ? mayTakeAway(theirs, base) : () => false
  const own = ownExportsOf(write, contact, {
    coverage: card.coverage,
    hasNotes: theirs.fields.notes.length > 0,
    isPartial: theirs.decoded.isPartial,
  })
  // An export of ours may have been told to leave something out.
  if (contact.deletedAt === null && own.some((ours) => isSame(ours, theirs.fields))) return keep('unchanged', contactId)
  const { patch, keptMine } = mergeFields(contact, theirs.fields, base?.fields ?? EMPTY_FIELDS, { isSaid, own })
  const warnings = [...card.warnings, ...keptMine.map((field) => keptMineWarning(card.line, field))]
  const restored: { deletedAt?: null } = contact.deletedAt === null ? {} : { deletedAt: null }
  const stamp = { updatedAt: at, changedBy: commandId, cardId }
  const isChanged = changeContact(write, { commandId, contact, patch: { ...patch, ...restored }, stamp })
  return {
    ...keep(isChanged ? 'updated' : 'unchanged', contactId, warnings),
    merged: { into: contact, patch, keptMine },
  }
}

function isOlder(revisedAt: number | null, base: number | null, now: number): boolean {
  if (revisedAt === null || base === null || base > now + TRUSTED_AHEAD) return false
  return revisedAt < base
}

function keptMineWarning(line: number, field: ContactFieldName): ImportWarning {
  return { code: 'import.keptMine', line, property: PROPERTY[field], text: '' }
}
