import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backUp, listBackups } from '../../../electron/backup/backups.service.ts'
import { createContact } from '../../../electron/contacts/contacts.service.ts'
import type { Book } from '../../../electron/db/book.ts'
import { openBook } from '../../../electron/db/open-book.ts'
import { historyState, undoLast } from '../../../electron/history/history.service.ts'
import { toKithError } from '../../../electron/ipc/to-kith-error.ts'
import { describeError } from '../../../shared/contract/errors.ts'
import { fillDisk, mountDisk, remount } from '../../support/bad-disks.ts'
import { bookContent } from '../../support/book-content.ts'
import { doctorOf } from '../../support/doctor-of.ts'
import { card, importTexts } from '../../support/import-text.ts'
import { makeFields } from '../../support/make-contact.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const clock = steppingClock()
const add = (book: Book, name: string, note = '') =>
  book.write(async (write) =>
    createContact(write, makeFields({ formattedName: name, notes: note ? [note] : [] }), `uid-${name}`, clock),
  )
const names = (book: Book) =>
  book.read.prepare('SELECT formatted_name FROM contact WHERE deleted_at IS NULL ORDER BY id').pluck().all()
const LONG = 'A long story. '.repeat(300_000)
const MANY = Array.from({ length: 3_000 }, (_, n) => card(`Person ${n}`, `NOTE:${'story '.repeat(300)}`)).join('')

/** The sentence that the window shows for a failure of this work. */
async function sentenceOf(book: Book | string, work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => new Error('It went well.'),
    (thrown: unknown) => thrown,
  )
  return describeError(toKithError(error, typeof book === 'string' ? book : book.path))
}

describe('a full disk', () => {
  it('is named when SQLite itself runs out of pages, and saving goes on once there is room', async () => {
    const book = await openTestBook()
    await add(book, 'Ada')
    const before = bookContent(book)
    const limit = (pages: number) =>
      book.write(async ({ prepare }) => prepare(`PRAGMA max_page_count = ${pages}`).get())
    await limit(120)
    expect(await sentenceOf(book, add(book, 'Bo', LONG))).toMatch(/^The disk is full, so nothing was changed/)
    expect(bookContent(book)).toEqual(before)
    await limit(1_000_000)
    await add(book, 'Bo', LONG)
    expect(names(book)).toEqual(['Ada', 'Bo'])
    expect(await doctorOf(book)).toMatchObject({ ok: true })
  })

  it('stops an edit, an import and a backup with a sentence, and nothing else is lost', async (test) => {
    const disk = mountDisk(test, 96)
    const book = await openTestBook({ folder: join(disk.folder, 'book') })
    await add(book, 'Ada')
    await add(book, 'Eve', LONG)
    await backUp(book, 'manual', clock())
    const before = bookContent(book)
    const free = fillDisk(disk.folder, 100_000)
    for (const work of [
      () => add(book, 'Bo', LONG + LONG),
      () => importTexts(book, [MANY]),
      () => backUp(book, 'manual', clock()),
    ]) {
      expect(await sentenceOf(book, work())).toMatch(/^The disk is full/)
      expect(bookContent(book)).toEqual(before)
    }
    // What a backup had begun is no longer in the way.
    expect(readdirSync(join(book.folder, 'backups'))).toHaveLength(1)
    free()
    await add(book, 'Bo')
    await book.write((write) => undoLast(write, clock))
    expect(names(book)).toEqual(['Ada', 'Eve'])
    await backUp(book, 'manual', clock())
    expect(listBackups(book.folder)).toHaveLength(2)
    expect(await doctorOf(book)).toMatchObject({ ok: true })
    await book.close()
  })

  it('is named at the start, and the book opens once there is room', async (test) => {
    const disk = mountDisk(test, 8)
    const folder = join(disk.folder, 'book')
    const first = await openTestBook({ folder })
    await add(first, 'Ada')
    await first.close()
    const free = fillDisk(disk.folder)
    expect(await sentenceOf(first, openBook(folder))).toMatch(/^The disk is full/)
    free()
    expect(names(await openTestBook({ folder }))).toEqual(['Ada'])
  })
})

describe('a folder that vanishes', () => {
  it.each([
    ['is deleted', (folder: string) => rmSync(folder, { recursive: true })],
    ['is moved away', (folder: string) => renameSync(folder, `${folder}-moved`)],
  ])('lets nothing be saved that would be lost when it %s', async (_, vanish) => {
    const book = await openTestBook({ folder: join(temporaryFolder(), 'book') })
    await add(book, 'Ada')
    vanish(book.folder)
    for (let tries = 0; tries < 2; tries++) {
      expect(await sentenceOf(book, add(book, 'Bo'))).toMatch(/is no longer where it was opened, so nothing was saved/)
    }
    expect(await sentenceOf(book, backUp(book, 'manual', clock()))).toMatch(/no longer where it was opened/)
    expect(await sentenceOf(book, book.findAgain())).toMatch(/no longer where it was opened/)
    expect(existsSync(book.folder)).toBe(false)
  })

  it('is found again when it comes back, with all that was acknowledged', async () => {
    const folder = join(temporaryFolder(), 'book')
    const book = await openBook(folder)
    const heard: unknown[] = []
    book.subscribe((event, payload) => heard.push([event, payload]))
    await add(book, 'Ada')
    renameSync(folder, `${folder}-away`)
    await expect(add(book, 'Bo')).rejects.toMatchObject({ code: 'book.gone' })
    mkdirSync(folder)
    await expect(book.findAgain()).rejects.toMatchObject({ code: 'book.gone' })
    rmSync(folder, { recursive: true })
    renameSync(`${folder}-away`, folder)
    await book.findAgain()
    await add(book, 'Bo')
    expect(names(book)).toEqual(['Ada', 'Bo'])
    expect(await doctorOf(book)).toMatchObject({ ok: true })
    await book.close()
  })

  it('on a drive that was unplugged is opened again by the next request after it is back', async (test) => {
    const folder = temporaryFolder()
    const stick = mountDisk(test, 16, join(folder, 'drive'))
    const elsewhere = join(folder, 'copy')
    const book = await openBook(join(stick.folder, 'book'))
    await add(book, 'Ada')
    // The stick in another computer, where Bo is added.
    await book.copyTo(elsewhere)
    stick.unmount()
    await expect(add(book, 'Lost')).rejects.toMatchObject({ code: 'book.gone' })
    mountDisk(test, 16, stick.folder)
    mkdirSync(book.folder)
    copyFileSync(elsewhere, book.path)
    const heard: string[] = []
    book.subscribe((event) => heard.push(event))
    // It was meant for the book before; the next one is for this one.
    await expect(add(book, 'Lost')).rejects.toMatchObject({ code: 'book.gone' })
    expect(heard).toContain('contacts.changed')
    await add(book, 'Bo')
    expect(names(book)).toEqual(['Ada', 'Bo'])
    expect(historyState(book.read).undo?.subject).toBe('Bo')
    await book.close()
  })

  it('is named at the start when its drive is not there', async () => {
    const folder = join(temporaryFolder(), 'book')
    symlinkSync('/nowhere/at/all', folder)
    expect(await sentenceOf(join(folder, 'kith.sqlite'), openBook(folder))).toMatch(
      /cannot be opened: the folder or its drive is not there\. Check that/,
    )
  })
})

describe('a read-only disk', () => {
  it('is looked at, refuses to be changed with a sentence, and is written to once it may be', async (test) => {
    const disk = mountDisk(test, 16)
    const folder = join(disk.folder, 'book')
    const first = await openTestBook({ folder })
    await add(first, 'Ada')
    await first.close()
    remount(test, disk.folder, 'ro')
    await expect(openBook(folder)).rejects.toMatchObject({ code: 'book.readOnly' })
    const book = await openBook(folder, { whenReadOnly: 'look' })
    expect([names(book), book.isReadOnly]).toEqual([['Ada'], true])
    expect(await sentenceOf(book, add(book, 'Bo'))).toMatch(/on a read-only disk or folder, so nothing was changed/)
    await expect(book.findAgain()).rejects.toMatchObject({ code: 'book.readOnly' })
    expect(names(book)).toEqual(['Ada'])
    remount(test, disk.folder, 'rw')
    await book.findAgain()
    await add(book, 'Bo')
    expect([names(book), book.isReadOnly]).toEqual([['Ada', 'Bo'], false])
    expect(await doctorOf(book)).toMatchObject({ ok: true })
    await book.close()
  })

  it('without a book is refused with a sentence', async (test) => {
    const disk = mountDisk(test, 4)
    remount(test, disk.folder, 'ro')
    const folder = join(disk.folder, 'book')
    expect(await sentenceOf(join(folder, 'kith.sqlite'), openBook(folder, { whenReadOnly: 'look' }))).toMatch(
      /cannot be opened: .* Check that the folder exists and that you may write to it|on a read-only disk/,
    )
  })
})
