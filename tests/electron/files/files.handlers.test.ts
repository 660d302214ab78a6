import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backUp, copyBook } from '../../../electron/backup/backups.service.ts'
import { restoreBackup } from '../../../electron/backup/restore-backup.ts'
import { createContact } from '../../../electron/contacts/contacts.service.ts'
import { filesFolder, listFiles, pathOfFile } from '../../../electron/files/file-store.ts'
import { filesHandlers } from '../../../electron/files/files.handlers.ts'
import { lookOverFiles, sweepFiles } from '../../../electron/files/files.service.ts'
import { createShownCopies } from '../../../electron/files/shown-copies.ts'
import { forgetPeople } from '../../../electron/history/forget-people.ts'
import { undoLast } from '../../../electron/history/history.service.ts'
import { deleteEntry, logEntry } from '../../../electron/timeline/entries.service.ts'
import { type EntryFile, LARGEST_FILE } from '../../../shared/domain/entry.ts'
import { makeFields } from '../../support/make-contact.ts'
import { makeEntry } from '../../support/make-entry.ts'
import { openTestBook } from '../../support/open-test-book.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const NOW = Date.UTC(2026, 5, 11, 12)
const DAY = 86_400_000
const clock = () => NOW
const bytesOf = (text: string) => new TextEncoder().encode(text)
const window = { windowId: 1 }

async function bookWithFiles() {
  const folder = temporaryFolder()
  const book = await openTestBook({ folder })
  const ada = await book.write(
    async (write) => createContact(write, makeFields({ formattedName: 'Ada' }), 'ada', clock).id,
  )
  const done: string[] = []
  const answers = { open: true, saveTo: null as string | null, reason: '' }
  const copies = createShownCopies(temporaryFolder())
  const handlers = filesHandlers({
    book,
    clock,
    copies,
    openPath: async (path) => {
      done.push(`open ${path}`)
      return answers.reason
    },
    showFile: (path) => void done.push(`show ${path}`),
    chooseFileToSave: async () => answers.saveTo,
    askToOpen: async (_window, name) => {
      done.push(`ask ${name}`)
      return answers.open
    },
  })
  const attach = (name: string, text = name) => handlers['files.attach']({ name, mediaType: '', bytes: bytesOf(text) })
  const log = (...files: EntryFile[]) =>
    book.write(async (write) =>
      logEntry(write, makeEntry({ contactIds: [ada], happenedAt: NOW, files }), crypto.randomUUID(), clock),
    )
  const kept = () => listFiles(filesFolder(book.folder))
  return { book, ada, handlers, attach, log, kept, done, answers, copies }
}

describe('an attached file', () => {
  it('lies once under the hash of what it holds, to be read only, by a safe name', async () => {
    const { book, attach, kept } = await bookWithFiles()
    const one = await attach('../../quote.pdf', 'the quote')
    expect(one).toMatchObject({ name: 'quote.pdf', byteLength: 9 })
    expect(await attach('again.pdf', 'the quote')).toMatchObject({ sha256: one.sha256 })
    expect(kept()).toEqual([one.sha256])
    const path = pathOfFile(filesFolder(book.folder), one.sha256)
    expect(readFileSync(path, 'utf8')).toBe('the quote')
    expect(statSync(path).mode & 0o777).toBe(0o400)
  })

  it('that is too large is refused with a sentence, and nothing is kept', async () => {
    const { handlers, kept } = await bookWithFiles()
    const bytes = new Uint8Array(LARGEST_FILE + 1)
    await expect(handlers['files.attach']({ name: 'film.mov', mediaType: '', bytes })).rejects.toMatchObject({
      code: 'file.tooLarge',
    })
    expect(kept()).toEqual([])
  })

  it('is opened as a copy by its name that cannot change what is kept, and is gone at the end', async () => {
    const { handlers, attach, log, done, copies } = await bookWithFiles()
    const file = await attach('quote.pdf')
    await log(file)
    expect(await handlers['files.open'](file, window)).toBe(true)
    const [opened = ''] = done.map((line) => line.replace('open ', ''))
    expect(basename(opened)).toBe('quote.pdf')
    expect(readFileSync(opened, 'utf8')).toBe('quote.pdf')
    expect(statSync(opened).mode & 0o777).toBe(0o400)
    handlers['files.show'](file)
    expect(done).toEqual([`open ${opened}`, `show ${opened}`])
    copies.removeAll()
    expect(existsSync(dirname(dirname(opened)))).toBe(false)
  })

  it('that could run is opened only after a question', async () => {
    const { handlers, attach, log, done, answers } = await bookWithFiles()
    const files = [
      await attach('run.sh', '#!/bin/sh'),
      await attach('report.pdf', '#!/bin/sh\necho'),
      await attach('page.html', '<script>'),
      await attach('app.desktop', '[Desktop Entry]'),
      await attach('picture.png', 'MZ\u0090'),
      await attach('noending', 'text'),
    ]
    await log(...files)
    answers.open = false
    for (const file of files) expect(await handlers['files.open'](file, window)).toBe(false)
    expect(done).toEqual(files.map(({ name }) => `ask ${name}`))
    answers.open = true
    const [first] = files
    if (first) expect(await handlers['files.open'](first, window)).toBe(true)
    expect(done.at(-1)).toMatch(/^open .*run\.sh$/)
  })

  it('opens only by a name that an entry has it by', async () => {
    const { handlers, attach, log, done } = await bookWithFiles()
    const file = await attach('quote.pdf')
    await expect(handlers['files.open'](file, window)).rejects.toMatchObject({ code: 'file.notFound' })
    await log(file)
    const other = { ...file, name: 'quote.txt' }
    expect(() => handlers['files.show'](other)).toThrowError(expect.objectContaining({ code: 'file.notFound' }))
    expect(done).toEqual([])
  })

  it('is saved where the user says, and says why the system could not open it', async () => {
    const { handlers, attach, log, answers } = await bookWithFiles()
    const file = await attach('quote.pdf')
    await log(file)
    expect(await handlers['files.save'](file, window)).toBe(false)
    answers.saveTo = join(temporaryFolder(), 'mine.pdf')
    expect(await handlers['files.save'](file, window)).toBe(true)
    expect(readFileSync(answers.saveTo, 'utf8')).toBe('quote.pdf')
    answers.reason = 'no program'
    await expect(handlers['files.open'](file, window)).rejects.toMatchObject({ code: 'file.notOpened' })
  })
})

describe('what is no longer needed', () => {
  it('is removed a day after it was attached to nothing, unless a draft names it', async () => {
    const { book, ada, attach, log, kept } = await bookWithFiles()
    const [dropped, drafted, logged] = [await attach('a.txt'), await attach('b.txt'), await attach('c.txt')]
    const edited = await attach('d.txt')
    await log(logged)
    const body = JSON.stringify({ version: 1, form: { files: [drafted], edits: { 7: { files: [edited] } } } })
    await book.write(async (write) =>
      write
        .prepare(
          `INSERT INTO draft (kind, contact_id, written_at, body) VALUES ('entry', ?, 1, ?), ('task', NULL, 1, 'x')`,
        )
        .run(ada, body),
    )
    expect(await sweepFiles(book, NOW + DAY / 2)).toBe(0)
    expect(await sweepFiles(book, NOW + 2 * DAY)).toBe(1)
    expect(kept().sort()).toEqual([drafted.sha256, edited.sha256, logged.sha256].sort())
    expect(kept()).not.toContain(dropped.sha256)
  })

  it('stays while undo could bring it back, and goes with those deleted for good', async () => {
    const { book, ada, attach, log, kept } = await bookWithFiles()
    const file = await attach('a.txt')
    const { id } = await log(file)
    await book.write(async (write) => deleteEntry(write, id, clock))
    expect(await sweepFiles(book, NOW + 2 * DAY)).toBe(0)
    await book.write(async (write) => undoLast(write, clock))
    expect(kept()).toEqual([file.sha256])
    await book.write(async (write) => deleteEntry(write, id, clock))
    await book.write(async (write) => forgetPeople(write, [ada]))
    expect(await sweepFiles(book, NOW)).toBe(1)
    expect(kept()).toEqual([])
  })
})

describe('files in backups', () => {
  it('lie once beside the backups of the book, and come back with one', async () => {
    const { book, attach, log, kept } = await bookWithFiles()
    const file = await attach('quote.pdf')
    await log(file)
    const { file: backup } = await backUp(book, 'manual', NOW)
    expect(listFiles(filesFolder(dirname(backup)))).toEqual([file.sha256])
    rmSync(filesFolder(book.folder), { recursive: true })
    expect(lookOverFiles(book.read, book.folder).missing).toEqual([file.sha256])
    await book.close()
    restoreBackup(book.folder, backup, NOW)
    expect(kept()).toEqual([file.sha256])
  })

  it('lie beside a backup that was made elsewhere, and come along to another folder', async () => {
    const { book, attach, log } = await bookWithFiles()
    const file = await attach('quote.pdf')
    await log(file)
    const copy = join(temporaryFolder(), 'copy.sqlite')
    await copyBook(book, copy)
    expect(listFiles(`${copy}.files`)).toEqual([file.sha256])
    const other = temporaryFolder()
    restoreBackup(other, copy, NOW)
    expect(listFiles(filesFolder(other))).toEqual([file.sha256])
  })

  it('are none where nothing is attached', async () => {
    const { book } = await bookWithFiles()
    const copy = join(temporaryFolder(), 'copy.sqlite')
    await copyBook(book, copy)
    expect(existsSync(`${copy}.files`)).toBe(false)
  })

  it('are found cut off, and named by nothing', async () => {
    const { book, attach, log } = await bookWithFiles()
    const file = await attach('quote.pdf')
    await log(file)
    const path = pathOfFile(filesFolder(book.folder), file.sha256)
    chmodSync(path, 0o600)
    writeFileSync(path, 'cut')
    const stray = 'f'.repeat(64)
    writeFileSync(join(dirname(path), stray), 'stray')
    expect(lookOverFiles(book.read, book.folder)).toEqual({ missing: [file.sha256], unnamed: [stray] })
  })
})
