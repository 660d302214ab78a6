import type { exportContract } from '../../shared/contract/export.contract.ts'
import { getEvent } from '../calendar/events.service.ts'
import type { Clock } from '../contacts/contacts.service.ts'
import type { Book } from '../db/book.ts'
import type { Broadcast } from '../ipc/broadcast.ts'
import type { Handlers } from '../ipc/handlers.ts'
import { type ExportRequest, fileEndingOf, formatFor } from './export-request.ts'
import { createExporter } from './exporter.ts'
import { invitationOf } from './invitations.ts'

export type ExportParts = {
  readonly book: Book
  readonly clock: Clock
  readonly broadcast: Broadcast
  /** The system's dialog: what was chosen, or null. */
  readonly chooseFileToExport: (windowId: number, suggestedName: string) => Promise<string | null>
  /** Shows a file in the system's file manager. */
  readonly showFile: (path: string) => void
}
type Asked = Pick<ExportRequest, 'ids' | 'isWithoutNotes'> & { readonly target: Parameters<typeof formatFor>[0] }

/** What no system takes in the name of a file. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\s]+/gu
const NAME = 'People'

/** Binds the channels of export to their services. */
export function exportHandlers({ book, clock, broadcast, chooseFileToExport, showFile }: ExportParts) {
  const exporter = createExporter(book, clock, (progress) => broadcast('exports.progressed', progress))
  const requestOf = ({ target, ids, isWithoutNotes }: Asked): ExportRequest => ({
    ...formatFor(target),
    ids,
    isWithoutNotes: isWithoutNotes ?? false,
  })
  return {
    'exports.preview': (asked) => exporter.preview(requestOf(asked)),
    'exports.choose': async (asked, { windowId }) => {
      const request = requestOf(asked)
      const file = await chooseFileToExport(windowId, `${fileNameOf(asked.name)}.${fileEndingOf(request.format)}`)
      return file === null ? null : exporter.write(request, file)
    },
    'exports.chooseCalendar': async ({ what, name }, { windowId }) => {
      const file = await chooseFileToExport(windowId, `${fileNameOf(name)}.ics`)
      return file === null ? null : exporter.writeCalendars(what, file)
    },
    'exports.invitation': ({ eventId }, read) => invitationOf(read, eventId),
    'exports.answer': async (asked, { windowId }) => {
      const file = await chooseFileToExport(windowId, `${fileNameOf(getEvent(book.read, asked.eventId).summary)}.ics`)
      return file === null ? null : exporter.writeAnswer(asked, file)
    },
    'exports.cancel': () => exporter.cancel(),
    'exports.show': () => {
      const file = exporter.last()
      if (file !== null) showFile(file)
    },
  } satisfies Handlers<typeof exportContract>
}

function fileNameOf(name: string): string {
  return name.replace(FORBIDDEN, ' ').trim() || NAME
}
