import { doctorCommand } from '../../electron/cli/doctor.ts'
import { processIo } from '../../electron/cli/process-io.ts'
import type { Book } from '../../electron/db/book.ts'

const io = processIo(new URL('file:///none'))

/** What `kith doctor` says of a book: `ok`, and each check. */
export async function doctorOf(book: Book): Promise<unknown> {
  return (await doctorCommand.run({ book, io, values: {}, positionals: [] })).json
}
