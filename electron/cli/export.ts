import { KithError } from '../../shared/contract/errors.ts'
import { listCalendars } from '../calendar/calendars.service.ts'
import { eventStore } from '../calendar/event-store.ts'
import { listEventsByUid } from '../calendar/events-by-uid.service.ts'
import { listContacts } from '../contacts/contact-lists.service.ts'
import type { ReadConnection } from '../db/book.ts'
import { exportCards, exportToFile, findIdsByUid } from '../interchange/export.service.ts'
import { type CalendarExport, calendarFile } from '../interchange/export-calendar.ts'
import { EXPORT_FORMATS, type ExportFormat, type Loss } from '../interchange/export-request.ts'
import { inWholeFile } from '../interchange/whole-file.ts'
import {
  type Command,
  counted,
  EXIT,
  type Invocation,
  type Outcome,
  textOption,
  textOptions,
  UsageError,
} from './command.ts'

const PAGE = 500
/** What the calendar of birthdays and anniversaries is called. */
const BIRTHDAYS = 'birthdays'

export const exportCommand: Command = {
  name: 'export',
  usage:
    '[--format source|vcard4|vcard3|vcard21|jcard|csv|csv-google|csv-outlook|ics] [--to FILE] [--query Q] [--uid U ...] [--calendar NAME]',
  summary: 'writes people, or with ics events and tasks, out; to standard output without --to',
  options: {
    format: { type: 'string' },
    to: { type: 'string' },
    query: { type: 'string' },
    uid: { type: 'string', multiple: true },
    calendar: { type: 'string' },
  },
  takes: [0, 0],
  opens: 'read',
  async run({ values, book, io }) {
    if (textOption(values, 'format') === 'ics') return await exportCalendars({ values, book, io })
    if (textOption(values, 'calendar') !== undefined) throw new UsageError('--calendar goes with --format ics.')
    const request = { format: formatOf(textOption(values, 'format') ?? 'vcard4'), ids: idsOf(book.read, values) }
    const to = fileOf(values)
    if (to !== undefined) {
      const { written, loss } = await exportToFile(book.read, request, to)
      const text = `${counted(written, 'person', 'people')} written to ${to}.\n${loss.map(describeLoss).join('')}`
      return { json: { written, loss }, text, status: statusOf(loss) }
    }
    const loss: Loss[] = []
    for (const piece of exportCards(book.read, request)) {
      loss.push(...piece.loss)
      if (!(await io.write(piece.bytes))) break
    }
    io.writeError(loss.map(describeLoss).join(''))
    return { json: undefined, text: '', status: statusOf(loss) } satisfies Outcome
  },
}

/** Everything, one calendar, all birthdays, or the events that people or UIDs name. */
async function exportCalendars({ values, book, io }: Pick<Invocation, 'values' | 'book' | 'io'>): Promise<Outcome> {
  const { text, written } = await calendarFile(book.read, calendarsAsked(book.read, values), io.clock())
  const to = fileOf(values)
  if (to === undefined) {
    await io.write(text)
    return { json: undefined, text: '' }
  }
  await inWholeFile(to, async (write) => write(Buffer.from(text)))
  return {
    json: { written, loss: [] },
    text: `${counted(written, 'event or task', 'events and tasks')} written to ${to}.\n`,
  }
}

/** The file to write to; undefined for standard output, which `-` names as it names standard input for an import. */
function fileOf(values: Invocation['values']): string | undefined {
  const to = textOption(values, 'to')
  return to === '-' ? undefined : to
}

function calendarsAsked(read: ReadConnection, values: Invocation['values']): CalendarExport {
  const name = textOption(values, 'calendar')
  const [query, uids] = [textOption(values, 'query'), textOptions(values, 'uid')]
  if (name === BIRTHDAYS) return { of: 'dates' }
  if (name !== undefined) {
    const calendar = listCalendars(read).find((one) => one.name === name)
    if (calendar === undefined) throw new KithError('calendar.notFound')
    return { of: 'calendar', calendarId: calendar.id }
  }
  if (query === undefined && uids.length === 0) return { of: 'everything' }
  const ids = new Set([
    ...(query === undefined ? [] : eventStore.listAbout(read, search(read, query))),
    ...uids.flatMap((uid) => listEventsByUid(read, uid)),
  ])
  return { of: 'events', ids: [...ids] }
}

function formatOf(text: string): ExportFormat {
  const format = EXPORT_FORMATS.find((candidate) => candidate === text)
  if (format === undefined) throw new UsageError(`--format takes ${EXPORT_FORMATS.join(' or ')} or ics, not “${text}”.`)
  return format
}

/** Who is asked for: everyone, those whom a search finds, those with these UIDs, or those who are both. */
function idsOf(read: ReadConnection, values: Invocation['values']): readonly number[] | null {
  const query = textOption(values, 'query')
  const uids = textOptions(values, 'uid')
  const named = uids.length === 0 ? null : findIdsByUid(read, uids)
  if (named !== null && named.length < new Set(uids).size) throw new KithError('contact.notFound')
  if (query === undefined) return named
  const found = search(read, query)
  return named === null ? found : found.filter((id) => named.includes(id))
}

function search(read: ReadConnection, text: string): number[] {
  const scope = { text, view: 'all', tag: null } as const
  const ids: number[] = []
  for (;;) {
    const { rows } = listContacts(read, scope, ids.length, PAGE)
    ids.push(...rows.map(({ id }) => id))
    if (rows.length < PAGE) return ids
  }
}

const statusOf = (loss: readonly Loss[]) => (loss.length > 0 ? EXIT.look : EXIT.done)
const describeLoss = ({ uid, property, reason }: Loss) =>
  `  ${uid}: ${property} is not for other programs to see, since ${reason}.\n`
