import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backUp, backUpIfNeeded, copyBook, listBackups } from '../../../electron/backup/backups.service.ts'
import { changesInBackup, changesInDamaged } from '../../../electron/backup/changes-since.ts'
import { delayOf } from '../../../electron/backup/daily-backup.ts'
import { restoreBackup } from '../../../electron/backup/restore-backup.ts'
import { createContact } from '../../../electron/contacts/contacts.service.ts'
import type { Book } from '../../../electron/db/book.ts'
import { BOOK_FILE, restoredPath } from '../../../electron/db/open-book.ts'
import { listHistory, undoLast } from '../../../electron/history/history.service.ts'
import { bookContent } from '../../support/book-content.ts'
import { makeFields, makeFullFields } from '../../support/make-contact.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const clock = steppingClock()
const DAY = 86_400_000
const NOON = Date.UTC(2026, 5, 11, 12)
const add = (book: Book, name: string) =>
  book.write(async (write) => createContact(write, makeFields({ formattedName: name }), `uid-${name}`, clock))

async function bookWithAda(): Promise<Book> {
  const book = await openTestBook()
  await book.write(async (write) => createContact(write, makeFullFields(), 'ada', clock))
  return book
}

describe('backUp', () => {
  it('makes a single file that is a book of its own, with everything in it', async () => {
    const book = await bookWithAda()
    const { file, contacts, bytes } = await backUp(book, 'manual', NOON)
    expect([contacts, bytes]).toEqual([1, readFileSync(file).length])
    expect(listBackups(book.folder)).toEqual([{ file, at: NOON, reason: 'manual', bytes }])
    expect(readdirSync(join(book.folder, 'backups'))).toHaveLength(1)
    const folder = temporaryFolder()
    writeFileSync(join(folder, BOOK_FILE), readFileSync(file))
    expect(bookContent(await openTestBook({ folder }))).toEqual(bookContent(book))
  })

  it('keeps the newest of each day, and never removes what was asked for', async () => {
    const book = await bookWithAda()
    await backUp(book, 'manual', NOON - 40 * DAY)
    for (const at of [NOON - 2 * DAY, NOON - DAY, NOON - DAY + 1, NOON]) await backUp(book, 'daily', at)
    expect(listBackups(book.folder).map(({ at }) => at)).toEqual([
      NOON,
      NOON - DAY + 1,
      NOON - 2 * DAY,
      NOON - 40 * DAY,
    ])
  })

  it('leaves nothing behind when it fails, and says where', async () => {
    const book = await bookWithAda()
    const file = join(book.folder, 'no such folder', 'copy.sqlite')
    const reason = 'there is no such folder'
    await expect(copyBook(book, file)).rejects.toMatchObject({ code: 'backup.failed', details: { file, reason } })
    expect(existsSync(`${file}.partial`)).toBe(false)
  })

  it('never takes the place of the book that is open, by whatever name, nor of what is no file', async () => {
    const book = await bookWithAda()
    const link = join(temporaryFolder(), 'link.sqlite')
    symlinkSync(book.path, link)
    const before = statSync(book.path).ino
    for (const file of [book.path, link]) {
      const reason = 'it is the book itself'
      await expect(copyBook(book, file)).rejects.toMatchObject({ code: 'backup.failed', details: { file, reason } })
    }
    const folder = temporaryFolder()
    await expect(copyBook(book, folder)).rejects.toMatchObject({ details: { reason: 'it is a folder' } })
    expect(statSync(book.path).ino).toBe(before)
  })
})

describe('backUpIfNeeded', () => {
  it('copies nothing when there is nobody, or nothing was done since', async () => {
    const book = await openTestBook()
    expect(await backUpIfNeeded(book, 'daily', NOON)).toBeNull()
    await add(book, 'Ada')
    expect(await backUpIfNeeded(book, 'daily', NOON)).toMatchObject({ contacts: 1 })
    expect(await backUpIfNeeded(book, 'daily', NOON + DAY)).toBeNull()
    await add(book, 'Bo')
    expect(await backUpIfNeeded(book, 'daily', NOON + 2 * DAY)).toMatchObject({ contacts: 2 })
  })
})

describe('delayOf', () => {
  it('waits a day from the last backup, a minute at least, and is not fooled by a clock set back', () => {
    expect(delayOf(null, NOON)).toBe(60_000)
    expect(delayOf(NOON - DAY / 4, NOON)).toBe((DAY * 3) / 4)
    expect(delayOf(NOON - 9 * DAY, NOON)).toBe(60_000)
    expect(delayOf(NOON + 9 * DAY, NOON)).toBe(60_000)
  })
})

describe('restoreBackup', () => {
  it('brings back what the backup holds and keeps the present book aside', async () => {
    const book = await bookWithAda()
    const before = bookContent(book)
    const { file } = await backUp(book, 'manual', NOON)
    await add(book, 'Bo')
    const after = bookContent(book)
    await book.close()
    const { keptAs, contacts } = restoreBackup(book.folder, file, NOON)
    expect(contacts).toBe(1)
    expect(bookContent(await openTestBook({ folder: book.folder }))).toEqual(before)
    const folder = temporaryFolder()
    renameSync(keptAs ?? '', join(folder, BOOK_FILE))
    expect(bookContent(await openTestBook({ folder }))).toEqual(after)
  })

  it.each([
    ['is no database', 'not a book'],
    ['is empty', ''],
  ])('refuses a file that %s, and leaves the book as it was', async (_, text) => {
    const book = await bookWithAda()
    await book.close()
    const bytes = readFileSync(book.path)
    const file = join(temporaryFolder(), 'backup.sqlite')
    writeFileSync(file, text)
    expect(() => restoreBackup(book.folder, file, NOON)).toThrow(expect.objectContaining({ code: 'backup.unusable' }))
    expect(readFileSync(book.path).equals(bytes)).toBe(true)
  })

  it('refuses a backup with a damaged page', async () => {
    const book = await bookWithAda()
    const { file } = await backUp(book, 'manual', NOON)
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(0xa5, 40_960, 45_056))
    await book.close()
    expect(() => restoreBackup(book.folder, file, NOON)).toThrow(expect.objectContaining({ code: 'backup.unusable' }))
  })

  it('brings back all of a book that was never closed, whose last changes lie in a journal beside it', async () => {
    const book = await bookWithAda()
    const aside = join(temporaryFolder(), 'kept-aside.sqlite')
    for (const ending of ['', '-wal']) writeFileSync(aside + ending, readFileSync(book.path + ending))
    const content = bookContent(book)
    const folder = temporaryFolder()
    expect(restoreBackup(folder, aside, NOON)).toMatchObject({ contacts: 1 })
    expect(bookContent(await openTestBook({ folder }))).toEqual(content)
  })

  it('refuses while the book is open, and a file that is the book itself', async () => {
    const book = await bookWithAda()
    const link = join(temporaryFolder(), 'link.sqlite')
    symlinkSync(book.path, link)
    expect(() => restoreBackup(book.folder, link, NOON)).toThrow(expect.objectContaining({ code: 'backup.unusable' }))
    const { file } = await backUp(book, 'manual', NOON)
    expect(() => restoreBackup(book.folder, file, NOON)).toThrow(expect.objectContaining({ code: 'book.busy' }))
    expect(() => restoreBackup(book.folder, book.path, NOON)).toThrow(
      expect.objectContaining({ code: 'backup.unusable' }),
    )
  })

  it('is finished by the next start when it was cut off between the two renames', async () => {
    const book = await bookWithAda()
    const before = bookContent(book)
    const { file } = await backUp(book, 'manual', NOON)
    await book.close()
    const folder = join(temporaryFolder(), 'book')
    mkdirSync(folder)
    writeFileSync(restoredPath(join(folder, BOOK_FILE)), readFileSync(file))
    expect(bookContent(await openTestBook({ folder }))).toEqual(before)
  })
})

describe('a clock that is set back', () => {
  it('lets go of no newer copy, and of none that was just made', async () => {
    const book = await bookWithAda()
    for (const at of [NOON - DAY, NOON, NOON + 3 * 365 * DAY]) await backUp(book, 'daily', at)
    const made = await backUp(book, 'daily', NOON - 9 * 365 * DAY)
    expect(listBackups(book.folder).map(({ file }) => file)).toContain(made.file)
    expect(listBackups(book.folder)).toHaveLength(4)
    for (let day = 1; day <= 30; day++) await backUp(book, 'daily', NOON + day * DAY)
    const kept = listBackups(book.folder).map(({ at }) => at)
    expect(kept[0]).toBe(NOON + 3 * 365 * DAY)
    expect(kept.slice(1, 8)).toEqual(Array.from({ length: 7 }, (_, back) => NOON + (30 - back) * DAY))
  })

  it('leaves undo, the history and the daily copy in the order of what was done', async () => {
    const book = await openTestBook()
    let now = NOON
    const addAt = (name: string, at: number) => {
      now = at
      return book.write(async (write) =>
        createContact(write, makeFields({ formattedName: name }), `uid-${name}`, () => now),
      )
    }
    await addAt('Ada', NOON)
    await backUpIfNeeded(book, 'daily', NOON)
    await addAt('Bo', NOON - 500 * DAY)
    expect(await backUpIfNeeded(book, 'daily', NOON - 500 * DAY)).toMatchObject({ contacts: 2 })
    expect(await backUpIfNeeded(book, 'daily', NOON - 499 * DAY)).toBeNull()
    expect(listHistory(book.read, null, 10).steps.map(({ subject }) => subject)).toEqual(['Bo', 'Ada'])
    const { command } = await book.write((write) => undoLast(write, () => now))
    expect(command.subject).toBe('Bo')
  })
})

describe('a book that was restored', () => {
  it('is backed up again although its keys are those of an earlier backup', async () => {
    const book = await bookWithAda()
    const { file } = await backUp(book, 'manual', NOON)
    await add(book, 'Bo')
    await backUp(book, 'daily', NOON + DAY)
    await book.close()
    restoreBackup(book.folder, file, NOON)
    const again = await openTestBook({ folder: book.folder })
    await add(again, 'Cy')
    expect(await backUpIfNeeded(again, 'daily', NOON + 2 * DAY)).toMatchObject({ contacts: 2 })
  })
})

describe('changesInBackup', () => {
  const undo = (book: Book) => book.write((write) => undoLast(write, clock))

  it('counts what stands now and was not there then, also what was undone since', async () => {
    const book = await bookWithAda()
    await add(book, 'Bo')
    const { file } = await backUp(book, 'manual', NOON)
    expect(changesInBackup(book.read, file)).toEqual({ changes: 0, contacts: 2 })
    await undo(book)
    expect(changesInBackup(book.read, file)).toEqual({ changes: 1, contacts: 1 })
    for (const name of ['Cy', 'Di', 'Ed']) await add(book, name)
    await undo(book)
    expect(changesInBackup(book.read, file)).toEqual({ changes: 3, contacts: 3 })
  })

  it('counts from where a restored book parted from the backup', async () => {
    const book = await bookWithAda()
    const { file } = await backUp(book, 'manual', NOON)
    await add(book, 'Bo')
    const later = await backUp(book, 'manual', NOON + DAY)
    await book.close()
    restoreBackup(book.folder, file, NOON)
    const again = await openTestBook({ folder: book.folder })
    for (const name of ['Cy', 'Di']) await add(again, name)
    expect(changesInBackup(again.read, later.file)).toEqual({ changes: 2, contacts: 3 })
  })

  it('counts in a damaged book as far as it can be read, and says when it cannot', async () => {
    const book = await bookWithAda()
    const { file } = await backUp(book, 'manual', NOON)
    await add(book, 'Bo')
    await book.close()
    expect(changesInDamaged(book.path, file)).toEqual({ changes: 1, contacts: 2 })
    writeFileSync(book.path, 'no book at all')
    expect(changesInDamaged(book.path, file)).toBeNull()
  })
})

describe('what a backup left that was cut off', () => {
  it('is removed by a later one, and one that is being made is not', async () => {
    const book = await bookWithAda()
    await backUp(book, 'manual', NOON)
    const [old, fresh] = ['old', 'fresh'].map((name) =>
      join(book.folder, 'backups', `kith-${name}-daily.sqlite.partial`),
    ) as [string, string]
    for (const file of [old, fresh]) writeFileSync(file, 'half')
    utimesSync(old, 1, 1)
    await backUp(book, 'manual', NOON + 1)
    expect([existsSync(old), existsSync(fresh)]).toEqual([false, true])
  })
})
