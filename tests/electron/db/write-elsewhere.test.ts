import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createContact } from '../../../electron/contacts/contacts.service.ts'
import type { Book, WriteConnection, WrittenElsewhere } from '../../../electron/db/book.ts'
import { openBook } from '../../../electron/db/open-book.ts'
import { connectFromThread } from '../../../electron/db/other-thread.ts'
import { doctorOf } from '../../support/doctor-of.ts'
import { makeFields } from '../../support/make-contact.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const clock = steppingClock()
const addTo = (write: WriteConnection, name: string) =>
  createContact(write, makeFields({ formattedName: name }), `uid-${name}`, clock)
const names = ({ read }: Book) => read.prepare('SELECT formatted_name FROM contact ORDER BY id').pluck().all()

/** Writes through a connection of its own, as another thread does; `afterwards` is what it then still does. */
function elsewhere<T>(
  book: Book,
  work: (write: WriteConnection) => Promise<T>,
  afterwards: Promise<unknown> = Promise.resolve(),
): Promise<T> {
  return book.writeElsewhere(async (file): Promise<WrittenElsewhere<T>> => {
    const other = connectFromThread(file)
    try {
      return { ...(await other.write(work)), afterwards }
    } finally {
      other.close()
    }
  })
}

/** What a book told, in its order. */
function listenTo(book: Book): string[] {
  const heard: string[] = []
  book.subscribe((event) => heard.push(event))
  return heard
}

describe('a transaction on a connection of another thread', () => {
  it('has its turn, is seen when it is over, and is told of then', async () => {
    const book = await openTestBook()
    const heard = listenTo(book)
    const { promise: goOn, resolve } = Promise.withResolvers<void>()
    const order: string[] = []
    const seen: unknown[] = []
    const all = [
      book.write(async (write) => order.push(`first ${addTo(write, 'Ada').id}`)),
      elsewhere(book, async (write) => {
        order.push(`second ${addTo(write, 'Bo').id}`)
        write.emit('calendar.changed', {})
        await goOn
        seen.push(names(book), heard.includes('calendar.changed'))
      }),
      book.write(async (write) => order.push(`third ${addTo(write, 'Cy').id}`)),
    ]
    setTimeout(resolve, 20)
    await Promise.all(all)
    expect(order).toEqual(['first 1', 'second 2', 'third 3'])
    expect(seen).toEqual([['Ada'], false])
    expect(names(book)).toEqual(['Ada', 'Bo', 'Cy'])
    expect(heard.filter((event) => event === 'calendar.changed')).toHaveLength(1)
    expect(heard.indexOf('calendar.changed')).toBeLessThan(heard.lastIndexOf('contacts.changed'))
    expect(await doctorOf(book)).toMatchObject({ ok: true })
  })

  it('that fails leaves nothing, tells nothing, and lets the next one begin', async () => {
    const book = await openTestBook()
    const heard = listenTo(book)
    const failed = elsewhere(book, async (write) => {
      addTo(write, 'Ada')
      throw new Error('no more')
    })
    await expect(failed).rejects.toThrow('no more')
    expect([names(book), heard]).toEqual([[], []])
    await book.write(async (write) => addTo(write, 'Bo'))
    expect(names(book)).toEqual(['Bo'])
  })

  it('of which nobody knows that it was committed has the windows look at everything anew', async () => {
    const book = await openTestBook()
    const heard = listenTo(book)
    const dead = book.writeElsewhere(async (file) => {
      const other = connectFromThread(file)
      await other.write(async (write) => addTo(write, 'Ada'))
      other.close()
      throw new Error('the thread ended')
    })
    await expect(dead).rejects.toThrow('the thread ended')
    expect([names(book), heard]).toEqual([['Ada'], ['contacts.changed', 'history.changed']])
  })

  it.each([
    ['is deleted', (folder: string) => rmSync(folder, { recursive: true })],
    ['is moved away', (folder: string) => renameSync(folder, `${folder}-moved`)],
  ])('is not acknowledged when the folder %s before it or during it', async (_, vanish) => {
    for (const moment of ['before', 'during']) {
      const book = await openTestBook({ folder: join(temporaryFolder(), 'book') })
      await book.write(async (write) => addTo(write, 'Ada'))
      let isBegun = false
      if (moment === 'before') vanish(book.folder)
      const gone = elsewhere(book, async (write) => {
        isBegun = true
        addTo(write, 'Bo')
        vanish(book.folder)
      })
      await expect(gone).rejects.toMatchObject({ code: 'book.gone' })
      expect(isBegun).toBe(moment === 'during')
      expect(existsSync(book.folder)).toBe(false)
    }
  })

  it('does not write into another book that came in the place of the one that is open', async () => {
    const folder = join(temporaryFolder(), 'book')
    const [book, other] = [await openBook(folder), await openBook(`${folder}-other`)]
    await other.write(async (write) => addTo(write, 'Eve'))
    await other.close()
    const mixed = book.writeElsewhere((file) => {
      renameSync(folder, `${folder}-away`)
      renameSync(`${folder}-other`, folder)
      const written = connectFromThread(file).write(async (write) => addTo(write, 'Bo'))
      return written.then((told) => ({ ...told, afterwards: Promise.resolve() }))
    })
    await expect(mixed).rejects.toMatchObject({ code: 'book.gone' })
    await book.findAgain()
    expect(names(book)).toEqual(['Eve'])
    await book.close()
  })

  it('is refused for a book that may only be read', async () => {
    const folder = temporaryFolder()
    await openTestBook({ folder })
    const reader = await openTestBook({ folder, isReadOnly: true })
    await expect(elsewhere(reader, async () => 1)).rejects.toMatchObject({ code: 'book.readOnly' })
  })

  it('is closed after by whoever closes the book, and moves its journal by itself meanwhile', async () => {
    const folder = temporaryFolder()
    const book = await openBook(folder)
    const { promise: over, resolve } = Promise.withResolvers<void>()
    await elsewhere(book, async (write) => addTo(write, 'Ada'), over)
    const before = statSync(book.path).size
    await book.write(async ({ prepare }) => {
      const insert = prepare('INSERT INTO setting VALUES (?, ?)')
      for (let n = 0; n < 2_000; n++) insert.run(`key ${n}`, 'x'.repeat(4_000))
    })
    expect(statSync(book.path).size).toBe(before)
    let isClosed = false
    const closing = book.close().then(() => (isClosed = true))
    await new Promise((done) => setTimeout(done, 50))
    expect(isClosed).toBe(false)
    resolve()
    await closing
    expect(statSync(book.path).size).toBeGreaterThan(2_000 * 4_000)
  })
})
