import { isDeepStrictEqual as isSame } from 'node:util'
import type { FieldDifference } from '../../shared/contract/interchange.contract.ts'
import type { EventTime } from '../../shared/domain/calendar/event.ts'
import type { CardFate } from '../../shared/domain/card-choice.ts'
import { CONTACT_FIELD_NAMES, type ContactKind } from '../../shared/domain/contact.ts'
import type { ImportWarning } from '../../shared/domain/import-warning.ts'
import { instantOfTime } from '../calendar/event-times.ts'
import { children } from '../contacts/child-tables.ts'
import { type ContactRows, FIELD_COLUMNS } from '../contacts/contact-rows.ts'
import type { PreparedCard, PreparedPiece } from './card-batch.ts'
import type { CardReview } from './card-review.ts'
import type { DoneCard } from './import-card.ts'
import type { Noted } from './import-messages.ts'
import { type DonePiece, nameOfPiece } from './import-pieces.ts'
import type { PlanRow } from './import-plan.ts'
import { historyStamp } from './imports.repository.ts'
import type { Match } from './match-card.ts'
import { createPacker, type PackedCard } from './plan-packs.ts'

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

/** So many rows are told of at a time. */
const TOGETHER = 64

/** Notes what an import does with every card, while it is done and taken back, and sends it to whoever keeps the plan. */
export function createPlanNotes(send: (noted: Noted, handedOver?: readonly ArrayBuffer[]) => void) {
  const packer = createPacker((pack) => send({ pack }, [pack.buffer]))
  const makers = new Map<number, number>()
  let fingerprints = new Map<string, number>()
  let [file, fileStart] = [0, 0]
  let waiting: PlanRow[] = []
  let sent = 0
  const count = () => sent + waiting.length
  const tell = () => {
    send({ from: sent, rows: waiting })
    sent = count()
    waiting = []
  }
  const add = (row: PlanRow) => {
    waiting.push(row)
    if (waiting.length >= TOGETHER) tell()
  }
  const nextFile = () => {
    file += 1
    fileStart = count()
    fingerprints = new Map()
  }
  const review: CardReview = {
    begin: (write) => send({ stamp: historyStamp(write) }),
    decide: (_card, match) => match,
    note(card, match, done) {
      const index = count()
      if (done.outcome === 'created' && done.contactId !== null) makers.set(done.contactId, index)
      const maker = done.outcome === 'created' || done.contactId === null ? undefined : makers.get(done.contactId)
      const sameAs = (match.kind === 'repeated' ? fingerprints.get(card.fingerprint) : maker) ?? null
      if (match.kind !== 'repeated') fingerprints.set(card.fingerprint, index)
      add(rowOf(card, match, done, { file, sameAs, place: packer.add(packedOf(card, done)) }))
    },
    choosePiece: () => undefined,
    notePiece: (piece, done) => add(pieceRow(piece, done, file)),
    endFile(unread) {
      for (const warning of unread) add(unreadRow(file, warning))
      nextFile()
    },
    failFile() {
      waiting.length = Math.max(0, fileStart - sent)
      sent = Math.min(sent, fileStart)
      for (const [contactId, index] of makers) if (index >= fileStart) makers.delete(contactId)
      nextFile()
    },
  }
  /** Sends what is left. */
  const close = async () => {
    tell()
    await packer.close()
  }
  return { review, close }
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
