import { openBook } from '../../../electron/db/open-book.ts'
import { exportToFile } from '../../../electron/interchange/export.service.ts'
import type { ExportFormat } from '../../../electron/interchange/export-request.ts'
import { finish, stepArguments, timed } from './step.ts'

/** Writes everyone of a book to a file. */
const [folder = '', path = '', format = 'vcard4'] = stepArguments()
const book = await openBook(folder, { isReadOnly: true })
let written = 0
const times = await timed(async () => {
  ;({ written } = await exportToFile(book.read, { format: format as ExportFormat, ids: null }, path))
})
await book.close()
finish({ ...times, written })
