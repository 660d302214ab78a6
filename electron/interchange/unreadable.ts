import { KithError } from '../../shared/contract/errors.ts'
import { isCalendarName } from '../../shared/domain/import-files.ts'
import type { CardSource } from './card-batch.ts'
import { isLikelyTable } from './table-text.ts'
import { isZip } from './zip-archive.ts'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  EISDIR: 'it is a folder',
  EIO: 'the disk reports an error',
}

/** Kinds of file that may look as if they could be imported: how they begin, and how they are called. */
const OTHERS = [
  { begins: null, ending: /\.zip$/i, kind: 'zip archives' },
  // Lists of values in brackets, which are no table however many commas are in them.
  { begins: /^(?:ï»¿)?\s*[[{]\s*["[{]/, ending: /\.json$/i, kind: 'JSON without cards' },
] as const
const CALENDAR = /BEGIN\s*:\s*VCALENDAR/i
const COMPONENT = /BEGIN\s*:\s*V(?:EVENT|TODO|JOURNAL|FREEBUSY|TIMEZONE)/i
const CARD = /BEGIN\s*:\s*VCARD/i
/** A card, or what is left of one whose beginning is damaged. */
export const CARD_OR_REST = /(?:BEGIN|END)\s*:\s*VCARD/i

/** Why a file could not be read, as a `KithError`; those that are one already stay. */
export function unreadable(error: unknown, file: string): unknown {
  if (error instanceof KithError) return error
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return error
  return new KithError('import.unreadable', { file, reason: REASONS[error.code] ?? error.message }, { cause: error })
}

/** Whether a file holds calendars: by how it begins, or by its ending where no card is in it. */
export function isCalendar(head: Uint8Array, { entry, name }: CardSource): boolean {
  if (isZip(head)) return false
  const text = textOf(head)
  const [calendar, card] = [text.search(CALENDAR), text.search(CARD)]
  if (calendar >= 0) return card < 0 || calendar < card
  return card < 0 && isCalendarName(entry ?? name) && COMPONENT.test(text)
}

/** Whether a file is a table of people: by its ending or its head, unless cards are in it. */
export function isTable(head: Uint8Array, { entry, name, table }: CardSource): boolean {
  if (table !== undefined) return true
  const text = textOf(head)
  if (isZip(head) || CARD.test(text) || OTHERS.some(({ begins }) => begins?.test(text))) return false
  return /\.(csv|tsv)$/i.test(entry ?? name) || isLikelyTable(head)
}

/** Letters of ASCII in any encoding: UTF-16 has a nought byte beside each. */
function textOf(head: Uint8Array): string {
  return Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1').replace(/\0/g, '')
}

/**
 * Whether the first bytes of a file hold a card, or what is left of one, in whatever encoding.
 * Throws `import.unreadable` for files of a kind that is known and not read yet.
 */
export function isLikelyCards(head: Uint8Array, file: string): boolean {
  const text = textOf(head)
  if (isZip(head)) throw new KithError('import.unreadable', { file, reason: 'no .vcf or .csv file is in it' })
  if (CARD_OR_REST.test(text)) return true
  const other = OTHERS.find(({ begins, ending }) => begins?.test(text) || ending.test(file))
  if (other === undefined) return false
  const reason = `Kith does not read ${other.kind} yet; export your contacts as a .vcf file and import that`
  throw new KithError('import.unreadable', { file, reason })
}
