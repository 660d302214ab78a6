import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createContact } from '../../../electron/contacts/contacts.service.ts'
import type { Book } from '../../../electron/db/book.ts'
import { generate } from '../../bench/generate-cards.ts'
import { bookContent } from '../../support/book-content.ts'
import { doctorOf } from '../../support/doctor-of.ts'
import { card, importTexts } from '../../support/import-text.ts'
import { makeFields } from '../../support/make-contact.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const clock = steppingClock()
const DYING = new URL('../../support/workers-that-die/import-worker.ts', import.meta.url)
const MANY = generate({ count: 3_000, seed: 7, dialect: 'mixed', photos: 0.02, odd: 0 })
const add = (book: Book, name: string) =>
  book.write(async (write) => createContact(write, makeFields({ formattedName: name }), `uid-${name}`, clock))
const names = (book: Book) => book.read.prepare('SELECT formatted_name FROM contact ORDER BY id').pluck().all()
const eventsOf = (book: Book) => {
  const heard: string[] = []
  book.subscribe((event) => heard.push(event))
  return heard
}
/** Says which of the threads is to die, and when. */
function dieAs(how: string): void {
  vi.stubEnv('KITH_IMPORT_DIES', how)
  onTestFinished(() => void vi.unstubAllEnvs())
}

describe('the thread of an import', () => {
  it('that dies in the middle leaves the book as it was, and the next command works', async () => {
    const book = await openTestBook()
    await add(book, 'Ada')
    const [before, heard] = [bookContent(book), eventsOf(book)]
    await expect(importTexts(book, [MANY], { worker: DYING })).rejects.toThrow('the thread of the import ended')
    expect([bookContent(book), heard]).toEqual([before, []])
    await add(book, 'Bo')
    expect(names(book)).toEqual(['Ada', 'Bo'])
    expect((await importTexts(book, [card('Cy Berg')])).contacts).toBe(3)
    expect(await doctorOf(book)).toMatchObject({ ok: true })
  })

  it('fails when the decoder dies, and leaves the book as it was', async () => {
    const book = await openTestBook()
    await add(book, 'Ada')
    const before = bookContent(book)
    dieAs('decoder')
    await expect(importTexts(book, [MANY], { worker: DYING })).rejects.toThrow('the decoder had enough')
    expect(bookContent(book)).toEqual(before)
    await add(book, 'Bo')
    expect(names(book)).toEqual(['Ada', 'Bo'])
  })

  it('that dies after its commit fails, and the window looks at what is there', async () => {
    const book = await openTestBook()
    const heard = eventsOf(book)
    dieAs('late')
    const late = importTexts(book, [card('Ada Lind')], { worker: DYING })
    await expect(late).rejects.toThrow('the thread of the import ended')
    expect([names(book), heard]).toEqual([['Ada Lind'], ['contacts.changed', 'history.changed']])
    await add(book, 'Bo')
    expect(names(book)).toEqual(['Ada Lind', 'Bo'])
  })

  it('lets others read the book as it was, and write when it is over', async () => {
    const book = await openTestBook()
    await add(book, 'Ada')
    const [seen, order]: [unknown[], string[]] = [[], []]
    let added: Promise<unknown> | undefined
    const report = () => {
      seen.push(names(book).length)
      added ??= add(book, 'Bo').then(() => order.push('added'))
    }
    const heard = eventsOf(book)
    book.subscribe((event) => event === 'contacts.changed' && order.push('told'))
    await importTexts(book, [MANY], { report })
    await added
    expect(seen.length).toBeGreaterThan(20)
    expect(new Set(seen)).toEqual(new Set([1]))
    expect(order).toEqual(['told', 'told', 'added'])
    expect(heard.filter((event) => event === 'contacts.changed')).toHaveLength(2)
    expect(names(book).at(-1)).toBe('Bo')
  })

  it.skipIf(process.platform === 'win32')('lets go of no lock that the book holds when it ends', async () => {
    const book = await openTestBook()
    await importTexts(book, [MANY])
    await add(book, 'Bo')
    const journal = statSync(`${book.path}-wal`).ino
    // Who closes a file last removes its journal. Another process would take itself for that one.
    execFileSync(process.execPath, [
      '-e',
      `const book = new (require('better-sqlite3'))(process.argv[1]); book.pragma('user_version'); book.close()`,
      book.path,
    ])
    expect(statSync(`${book.path}-wal`).ino).toBe(journal)
    await add(book, 'Cy')
    expect(names(book).slice(-2)).toEqual(['Bo', 'Cy'])
    expect(await doctorOf(book)).toMatchObject({ ok: true })
  })
})
