// A process that works on a book without end, to be killed in the middle of it. It says on standard output, one JSON
// value a line, what it is about to do, and, when it was told that this is done, where the book then stands.
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { findBackups } from '../../electron/backup/backup-files.ts'
import { backUp } from '../../electron/backup/backups.service.ts'
import { restoreBackup } from '../../electron/backup/restore-backup.ts'
import {
  createContact,
  deleteContacts,
  restoreContacts,
  updateContact,
} from '../../electron/contacts/contacts.service.ts'
import { tagContacts, updateContacts } from '../../electron/contacts/many-contacts.service.ts'
import { purgeContacts } from '../../electron/contacts/purge.service.ts'
import type { WriteConnection } from '../../electron/db/book.ts'
import { openBook } from '../../electron/db/open-book.ts'
import { redoLast, undoLast, undoOne } from '../../electron/history/history.service.ts'
import { importFiles } from '../../electron/interchange/import.service.ts'
import { type BookState, bookState, contentDigest, stateOfFile } from './content-digest.ts'
import { makeFullFields } from './make-contact.ts'
import { seededRandom } from './mutate-bytes.ts'

/** What the child says. `expected` are the states of which the book may then have either, besides the one before. */
export type Said =
  | { readonly is: 'started' }
  | { readonly is: 'about'; readonly work: string; readonly kind: 'command' | 'other'; readonly expected: BookState[] }
  | { readonly is: 'done'; readonly state: BookState; readonly backup?: string }

const say = (said: Said) => writeSync(1, `${JSON.stringify(said)}\n`)
/** After so many works it kills itself in the midst of the next; 0 leaves that to its parent. */
const [folder = '', seed = '1', inside = '0', ...files] = process.argv.slice(2)
const random = seededRandom(Number(seed))
const worker = new URL('../../electron/interchange/import-worker.ts', import.meta.url)
const bookFolder = join(folder, 'book')
// Days pass, so that backups are let go, and now and then the clock is set back.
let today = Date.now() - random(40) * 86_400_000
const clock = () => (today += random(20) === 0 ? -3_600_000 : random(4_000_000))

say({ is: 'started' })
let book = await openBook(bookFolder)

const all = (sql: string) => book.read.prepare(sql).pluck().all() as number[]
const everyone = () => all('SELECT id FROM contact')
const some = (ids: readonly number[], most: number) =>
  Array.from({ length: 1 + random(most) }, () => ids[random(Math.max(1, ids.length))] ?? 1)
const command = (work: (write: WriteConnection) => Promise<unknown> | unknown) => async () => {
  await book.write(async (write) => work(write))
}
const importSome = (signal?: AbortSignal) => {
  const path = files[random(files.length)] ?? ''
  return importFiles({ book, sources: [{ path, name: 'cards.vcf' }], worker, clock, ...(signal && { signal }) })
}

type Work = { readonly kind: 'command' | 'other'; readonly share: number; readonly run: () => Promise<unknown> }
const WORK: Readonly<Record<string, Work>> = {
  import: { kind: 'command', share: 3, run: () => importSome() },
  cancelledImport: { kind: 'command', share: 1, run: () => importSome(AbortSignal.timeout(random(60))) },
  create: {
    kind: 'command',
    share: 2,
    run: command((write) => createContact(write, makeFullFields(), `uid-${seed}-${random(1e9)}`, clock)),
  },
  update: {
    kind: 'command',
    share: 3,
    run: command((write) =>
      updateContact(write, some(everyone(), 1)[0] ?? 1, { notes: [`note ${random(1e9)}`] }, clock),
    ),
  },
  delete: { kind: 'command', share: 2, run: command((write) => deleteContacts(write, some(everyone(), 40), clock)) },
  restorePeople: {
    kind: 'command',
    share: 1,
    run: command((write) => restoreContacts(write, some(everyone(), 40), clock)),
  },
  tagMany: {
    kind: 'command',
    share: 3,
    run: command((write) => tagContacts(write, everyone(), { add: [`tag ${random(9)}`], remove: ['tag 3'] }, clock)),
  },
  organizationOfMany: {
    kind: 'command',
    share: 1,
    run: command((write) =>
      updateContacts(write, some(everyone(), 200), { field: 'organization', value: `Press ${random(5)}` }, clock),
    ),
  },
  undo: { kind: 'command', share: 4, run: command((write) => undoLast(write, clock)) },
  redo: { kind: 'command', share: 3, run: command((write) => redoLast(write, clock)) },
  undoOne: {
    kind: 'command',
    share: 1,
    run: command((write) =>
      undoOne(write, some(all('SELECT id FROM command WHERE reverts IS NULL'), 1)[0] ?? 1, clock),
    ),
  },
  backUp: { kind: 'other', share: 2, run: () => backUp(book, random(2) === 0 ? 'daily' : 'manual', clock()) },
  reopen: {
    kind: 'other',
    share: 1,
    run: async () => {
      await book.close()
      book = await openBook(bookFolder)
    },
  },
}

/** Names drawn as often as their share says. */
const URN = Object.entries(WORK).flatMap(([name, { share }]) => new Array<string>(share).fill(name))
const URN_OF_ALL = [...URN, 'purge', 'restoreBackup', 'restoreBackup']

async function purge(): Promise<void> {
  const ids = all('SELECT id FROM contact WHERE deleted_at IS NOT NULL')
  const { last, undo } = bookState(book.read)
  const expected = [{ last, undo, digest: contentDigest(book.read, ids) }]
  say({ is: 'about', work: 'purge', kind: 'other', expected })
  await book.write(async (write) => purgeContacts(write, ids))
}

async function bringBack(): Promise<void> {
  const backups = findBackups(bookFolder)
  const backup = backups[random(Math.max(1, backups.length))]
  if (backup === undefined) return
  say({ is: 'about', work: 'restoreBackup', kind: 'other', expected: [stateOfFile(backup.file)] })
  await book.close()
  restoreBackup(bookFolder, backup.file, clock())
  book = await openBook(bookFolder)
}

/** Every table of a person is written to, and nothing of it may be found afterwards. */
async function dieInside(): Promise<void> {
  say({ is: 'about', work: 'dieInside', kind: 'command', expected: [] })
  await book.write(async (write) => {
    const { id } = createContact(write, makeFullFields(), `uid-${seed}-inside`, clock)
    await tagContacts(write, everyone(), { add: ['halfway'], remove: [] }, clock)
    await deleteContacts(write, [...some(everyone(), 40), id], clock)
    process.kill(process.pid, 'SIGKILL')
    // A signal may take a moment, and what comes after must never be reached.
    await new Promise(() => {})
  })
}

say({ is: 'done', state: bookState(book.read) })
for (let works = 0; ; works++) {
  if (works > 0 && works === Number(inside)) await dieInside()
  const name = URN_OF_ALL[random(URN_OF_ALL.length)] ?? 'create'
  const work = WORK[name]
  let backup: string | undefined
  if (name === 'purge') await purge()
  else if (name === 'restoreBackup') await bringBack()
  else if (work) {
    say({ is: 'about', work: name, kind: work.kind, expected: [] })
    // A person who is gone, or nothing to undo: the work was refused, which leaves no command.
    const made = await work.run().catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error)) throw error
    })
    if (typeof made === 'object' && made !== null && 'file' in made) backup = String(made.file)
  }
  say({ is: 'done', state: bookState(book.read), ...(backup !== undefined && { backup }) })
}
