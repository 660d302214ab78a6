import { isDeepStrictEqual as isSame } from 'node:util'
import { KithError } from '../../shared/contract/errors.ts'
import type { FieldDifference } from '../../shared/contract/interchange.contract.ts'
import type { EventTime } from '../../shared/domain/calendar/event.ts'
import type { CardFate } from '../../shared/domain/card-choice.ts'
import { CONTACT_FIELD_NAMES, type ContactKind } from '../../shared/domain/contact.ts'
import type { ImportWarning } from '../../shared/domain/import-warning.ts'
import { instantOfTime } from '../calendar/event-times.ts'
import { children } from '../contacts/child-tables.ts'
import { type ContactRows, FIELD_COLUMNS } from '../contacts/contact-rows.ts'
import type { PreparedCard, PreparedPiece } from './card-batch.ts'
import { type CardReview, decide } from './card-review.ts'
import type { DoneCard } from './import-card.ts'
import { type DonePiece, nameOfPiece } from './import-pieces.ts'
import type { ImportPlan, PlanRow } from './import-plan.ts'
import { historyStamp } from './imports.repository.ts'
import type { Match } from './match-card.ts'
import { createPacks, type PackedCard } from './plan-packs.ts'

const FATES: Readonly<Record<DoneCard['outcome'], CardFate>> = {
  created: 'new',
  updated: 'update',
  unchanged: 'unchanged',
  duplicate: 'duplicate',
  unreadable: 'unreadable',
  skipped: 'unreadable',
}
const KIND = FIELD_COLUMNS.indexOf('kind')
const NAME = FIELD_COLUMNS.indexOf('display_name')
const at = (field: string, column: string) => {
  const child = children.findIndex((candidate) => candidate.field === field)
  return { child, column: 2 + (children[child]?.columns.indexOf(column) ?? 0) }
}
const ORGANIZATION = at('jobs', 'organization')
const SECOND_LINES = [at('jobs', 'title'), at('phones', 'value'), at('emails', 'value')]
/** Most cards have nothing to tell: they share this. */
const NONE: readonly never[] = []
/** What has no person behind it. */
const NO_CARD = {
  name: '',
  second: '',
  when: null,
  contactId: null,
  isKnown: false,
  sameAs: null,
  place: null,
  differences: NONE,
} as const
/** So much of a name is enough to know somebody by. */
const LONGEST = 200

/** Notes what an import does with every card, while it is done and taken back. */
export function createPlanNotes() {
  const packs = createPacks()
  const rows: PlanRow[] = []
  const makers = new Map<number, number>()
  let fingerprints = new Map<string, number>()
  let [file, fileStart, stamp] = [0, 0, 0]
  const nextFile = () => {
    file += 1
    fileStart = rows.length
    fingerprints = new Map()
  }
  const review: CardReview = {
    begin(write) {
      stamp = historyStamp(write)
    },
    decide: (_card, match) => match,
    note(card, match, done) {
      const index = rows.length
      if (done.outcome === 'created' && done.contactId !== null) makers.set(done.contactId, index)
      const maker = done.outcome === 'created' || done.contactId === null ? undefined : makers.get(done.contactId)
      const sameAs = (match.kind === 'repeated' ? fingerprints.get(card.fingerprint) : maker) ?? null
      if (match.kind !== 'repeated') fingerprints.set(card.fingerprint, index)
      rows.push(rowOf(card, match, done, { file, sameAs, place: packs.add(packedOf(card, done)) }))
    },
    choosePiece: () => undefined,
    notePiece(piece, done) {
      rows.push(pieceRow(piece, done, file))
    },
    endFile(unread) {
      for (const warning of unread) rows.push(unreadRow(file, warning))
      nextFile()
    },
    failFile() {
      rows.length = fileStart
      for (const [contactId, index] of makers) if (index >= fileStart) makers.delete(contactId)
      nextFile()
    },
  }
  return { review, rows, packed: packs.get, stamp: () => stamp }
}

/** Has an import do what a plan says. Throws `import.bookChanged` when the plan was made for another state of the book. */
export function createPlanReview(plan: ImportPlan, stamp: number): CardReview & { readonly at: () => number } {
  let [index, fileStart] = [0, 0]
  return {
    at: () => index,
    begin(write) {
      if (historyStamp(write) !== stamp) throw new KithError('import.bookChanged')
    },
    decide: (_card, match) => decide(match, plan.chosenFor(index)),
    note() {
      index += 1
    },
    choosePiece: () => plan.chosenFor(index),
    notePiece() {
      index += 1
    },
    endFile(unread) {
      index += unread.length
      fileStart = index
    },
    failFile() {
      index = fileStart
    },
  }
}

function packedOf(
  { uid, rows: { columns, items, tags, customFields } }: PreparedCard,
  { merged }: DoneCard,
): PackedCard {
  const { patch: updated = {}, keptMine = [] } = merged ?? {}
  return { uid, rows: { columns, items, tags, customFields }, updated, keptMine }
}

function rowOf(
  { line, rows }: PreparedCard,
  match: Match,
  done: DoneCard,
  where: Pick<PlanRow, 'file' | 'sameAs' | 'place'>,
): PlanRow {
  const name = String(rows.columns[NAME] ?? '')
  return {
    ...where,
    line,
    kind: rows.columns[KIND] as ContactKind,
    name: name.slice(0, LONGEST),
    second: secondOf(rows, name).slice(0, LONGEST),
    when: null,
    fate: FATES[done.outcome],
    contactId: match.kind === 'known' || match.kind === 'person' ? match.contactId : null,
    isKnown: match.kind === 'known',
    differences: done.outcome === 'updated' ? differencesOf(done) : NONE,
    warnings: done.warnings.length === 0 ? NONE : done.warnings,
  }
}

function pieceRow(piece: PreparedPiece, { outcome, warnings }: DonePiece, file: number): PlanRow {
  const { said } = piece
  return {
    ...NO_CARD,
    file,
    line: piece.line,
    kind: said.kind === 'task' ? 'task' : 'event',
    name: nameOfPiece(piece).slice(0, LONGEST),
    second: said.kind === 'other' ? piece.name : '',
    when: whenOf(said),
    fate: FATES[outcome ?? 'unreadable'],
    warnings: warnings.length === 0 ? NONE : warnings,
  }
}

/** When an event begins, or a task is due. */
function whenOf(said: PreparedPiece['said']): string | null {
  if (said.kind === 'event') return timeOf(said.event.start)
  if (said.kind === 'other' || said.task.dueOn === null) return null
  const { dueOn, dueTime, zone } = said.task
  return timeOf({ local: dueTime === null ? dueOn : `${dueOn}T${dueTime}:00`, zone })
}

function timeOf(time: EventTime): string {
  const isFixed = time.local.length > 10 && time.zone !== null
  return isFixed ? new Date(instantOfTime(time, 'UTC')).toISOString() : time.local
}

function unreadRow(file: number, warning: ImportWarning): PlanRow {
  return { ...NO_CARD, kind: 'person', file, line: warning.line, fate: 'unreadable', warnings: [warning] }
}

/** The organisation, or else the title, or by what somebody is reached. */
function secondOf({ items }: ContactRows, name: string): string {
  const first = ({ child, column }: { child: number; column: number }) =>
    String(items.find((item) => item[0] === child)?.[column] ?? '')
  const organization = first(ORGANIZATION)
  if (organization !== '' && organization !== name) return organization
  return SECOND_LINES.map(first).find((text) => text !== '' && text !== name) ?? ''
}

/** How much comes and goes, field by field. */
function differencesOf({ merged }: DoneCard): FieldDifference[] {
  if (merged === undefined) return []
  const { into, patch } = merged
  return CONTACT_FIELD_NAMES.flatMap((field) => {
    const after: unknown = patch[field]
    const before: unknown = into[field]
    if (after === undefined || isSame(before, after)) return []
    if (!Array.isArray(before) || !Array.isArray(after)) return [{ field, came: 1, went: 1 }]
    const lacking = (values: unknown[], others: unknown[]) =>
      values.filter((value) => !others.some((other) => isSame(other, value))).length
    return [{ field, came: lacking(after, before), went: lacking(before, after) }]
  })
}
