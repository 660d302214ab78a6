import type { Book } from '../../electron/db/book.ts'
import { exportCards } from '../../electron/interchange/export.service.ts'
import type { ExportRequest } from '../../electron/interchange/export-request.ts'

export const AS_SOURCE = { format: 'source', ids: null } as const
export const AS_VCARD4 = { format: 'vcard4', ids: null } as const
export const CARD_21 = 'BEGIN:VCARD\r\nVERSION:2.1\r\nN:Lind;Ada\r\nTEL;CELL:1\r\nEND:VCARD\r\n'

/** What an export of the book writes, whole. */
export function exportedText(book: Book, request: ExportRequest): string {
  return Buffer.concat([...exportCards(book.read, request)].map(({ bytes }) => bytes)).toString()
}
