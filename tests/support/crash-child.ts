// A process that works on a book without end, to be killed in the middle of it. Each command that it was told is done
// is acknowledged by a line with its number on standard output.
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { backUp } from '../../electron/backup/backups.service.ts'
import { createContact, deleteContacts, updateContact } from '../../electron/contacts/contacts.service.ts'
import { openBook } from '../../electron/db/open-book.ts'
import { historyState, redoLast, undoLast } from '../../electron/history/history.service.ts'
import { importFiles } from '../../electron/interchange/import.service.ts'
import { makeFullFields } from './make-contact.ts'
import { seededRandom } from './mutate-bytes.ts'

const [folder = '', cards = '', seed = '1'] = process.argv.slice(2)
const random = seededRandom(Number(seed))
const worker = new URL('../../electron/interchange/decode-worker.ts', import.meta.url)
const clock = () => Date.now()
const book = await openBook(join(folder, 'book'))
const lastId = () => Number(book.read.prepare('SELECT coalesce(max(id), 0) FROM contact').pluck().get())
const someone = () => 1 + random(Math.max(1, lastId()))

const WORK: readonly (() => Promise<unknown>)[] = [
  () => importFiles({ book, sources: [{ path: cards, name: 'cards.vcf' }], worker, clock }),
  () =>
    book.write(async (write) =>
      createContact(write, makeFullFields(), `uid-${seed}-${Date.now()}-${random(1e9)}`, clock),
    ),
  () => book.write(async (write) => updateContact(write, someone(), { notes: [`note ${random(1e9)}`] }, clock)),
  () => book.write(async (write) => deleteContacts(write, [someone(), someone()], clock)),
  () => book.write((write) => undoLast(write, clock)),
  () => book.write((write) => redoLast(write, clock)),
  () => backUp(book, 'daily', clock()),
]

writeSync(1, 'open\n')
for (;;) {
  const work = WORK[random(WORK.length)]
  // A person who is gone, or nothing to undo: the work was refused, which leaves no command.
  await work?.().catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error)) throw error
  })
  const { undo } = historyState(book.read)
  const last = Number(book.read.prepare('SELECT coalesce(max(id), 0) FROM command').pluck().get())
  writeSync(1, `${last} ${undo?.id ?? 0}\n`)
}
