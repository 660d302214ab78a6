import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listContacts } from '../../../electron/contacts/contact-lists.service.ts'
import type { Book } from '../../../electron/db/book.ts'
import type { CardSource } from '../../../electron/interchange/card-batch.ts'
import { importFiles } from '../../../electron/interchange/import.service.ts'
import { KithError } from '../../../shared/contract/errors.ts'
import { generate } from '../../bench/generate-cards.ts'
import { bookContent } from '../../support/book-content.ts'
import { card, IMPORT_WORKER, importTexts } from '../../support/import-text.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const clock = steppingClock()
const count = (book: Book, table = 'contact') => book.read.prepare(`SELECT count(*) FROM ${table}`).pluck().get()

async function errorOf(book: Book, source: CardSource) {
  const { files } = await importFiles({ book, sources: [source], worker: IMPORT_WORKER, clock })
  return files[0]?.error
}

describe('a file that cannot be used', () => {
  it.each([
    ['is not there', 'gone.vcf', null, { code: 'import.unreadable', reason: 'there is no such file' }],
    ['is empty', 'empty.vcf', '', { code: 'import.empty' }],
    ['is an empty calendar', 'empty.ics', ' \r\n', { code: 'import.empty' }],
    ['is blank in UTF-16', 'blank.vcf', new Uint8Array([0xff, 0xfe, 0x0d, 0, 0x0a, 0]), { code: 'import.empty' }],
    ['is no text', 'picture.vcf', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), { code: 'import.noCards' }],
    ['is some other text', 'notes.txt', 'Call Ada.\n', { code: 'import.noCards' }],
    ['is a table without rows', 'people.csv', '', { code: 'import.empty' }],
    ['is called a calendar and is none', 'dates.ics', 'Call Ada.\r\n', { code: 'import.noEvents' }],
    [
      'is a list in which there are commas as in a table',
      'everyone.vcf',
      '[["Name","Phone"],\n["Ada Lind","070 1"]]\n',
      { code: 'import.unreadable', reason: /does not read JSON without cards yet/ },
    ],
    [
      'is a list of jCards that was cut off',
      'everyone.json',
      '[["vcard",[["fn",{},"text","Ada Lind"]]],\n["vcard",[["fn",{},"text","Bo',
      { code: 'import.unreadable', reason: 'it was cut off' },
    ],
    [
      'is a list of jCards with something else in it',
      'everyone.json',
      '[["vcard",[["fn",{},"text","Ada Lind"]]],\n["jtodo",[]]]',
      { code: 'import.unreadable', reason: 'what stands in line 2 is no card' },
    ],
    [
      'is an archive',
      'people.zip',
      'PK\u0003\u0004',
      { code: 'import.unreadable', reason: /no \.vcf or \.csv file is in it/ },
    ],
  ])(
    'that %s is named in a sentence',
    async (_, name, content, expected: { code: string; reason?: string | RegExp }) => {
      const { code, reason } = expected
      const book = await openTestBook()
      const path = join(temporaryFolder(), name)
      if (content !== null) writeFileSync(path, content)
      const error = await errorOf(book, { path, name })
      expect(error?.code).toBe(code)
      expect(error?.details.file).toBe(name)
      if (reason !== undefined) expect(error?.details.reason).toMatch(reason)
      expect([count(book), count(book, 'command')]).toEqual([0, 0])
    },
  )

  it('that is a folder is named in a sentence', async () => {
    const book = await openTestBook()
    const path = join(temporaryFolder(), 'cards')
    mkdirSync(path)
    expect(await errorOf(book, { path, name: 'cards' })).toEqual({
      code: 'import.unreadable',
      details: { file: 'cards', reason: 'it is a folder' },
    })
  })

  it('does not keep the others out', async () => {
    const book = await openTestBook()
    const { importId, files } = await importTexts(book, [card('Ada Lind'), 'nothing', card('Bo Ek')])
    expect(files.map(({ error }) => error?.code ?? null)).toEqual([null, 'import.noCards', null])
    expect([importId, count(book), count(book, 'import_file')]).toEqual([1, 2, 2])
  })
})

describe('a file that becomes shorter while it is read', () => {
  it('leaves nothing behind, and the files beside it come in', async () => {
    const book = await openTestBook()
    const folder = temporaryFolder()
    const sources = ['first.vcf', 'shorter.vcf', 'last.vcf'].map((name) => ({ path: join(folder, name), name }))
    const texts = [
      card('Ada Lind'),
      generate({ count: 3_000, seed: 6, dialect: 'mixed', photos: 0, odd: 0 }),
      card('Bo Ek'),
    ]
    for (const [index, { path }] of sources.entries()) writeFileSync(path, texts[index] ?? '')
    const report = ({ file }: { file: string }) => {
      if (file === 'shorter.vcf') truncateSync(join(folder, file), 300_000)
    }
    const { files } = await importFiles({ book, sources, worker: IMPORT_WORKER, clock, report })
    const reason = 'it became shorter while it was being read'
    expect(files.map(({ error }) => error?.details.reason)).toEqual([undefined, reason, undefined])
    const { rows } = listContacts(book.read, { text: '', view: 'all', tag: null }, 0, 10)
    expect(rows.map(({ name }) => name)).toEqual(['Ada Lind', 'Bo Ek'])
    expect(listContacts(book.read, { text: 'ek', view: 'all', tag: null }, 0, 10).total).toBe(1)
    expect(count(book, 'contact_search')).toBe(2)
  })
})

describe('an import that is cancelled', () => {
  const many = generate({ count: 3_000, seed: 3, dialect: 'mixed', photos: 0.02, odd: 0 })

  it('leaves the book as it was', async () => {
    const book = await openTestBook()
    await importTexts(book, [card('Ada Lind')])
    const before = bookContent(book)
    const abort = new AbortController()
    const report = ({ cards }: { cards: number }) => {
      if (cards > 1_000) abort.abort()
    }
    const cancelled = importTexts(book, [card('Bo Ek'), many], { signal: abort.signal, report })
    await expect(cancelled).rejects.toMatchObject({ code: 'import.cancelled' })
    expect(bookContent(book)).toEqual(before)
    expect([count(book, 'command'), count(book, 'import_card'), count(book, 'photo')]).toEqual([1, 1, 0])
  })

  it('lets the next one begin', async () => {
    const book = await openTestBook()
    const abort = new AbortController()
    const cancelled = importTexts(book, [many], { signal: abort.signal, report: () => abort.abort() })
    await expect(cancelled).rejects.toThrow(KithError)
    expect((await importTexts(book, [card('Ada Lind')])).contacts).toBe(1)
  })

  it('is as if it had never been when it was cancelled before it began', async () => {
    const book = await openTestBook()
    const cancelled = importTexts(book, [many], { signal: AbortSignal.abort() })
    await expect(cancelled).rejects.toMatchObject({ code: 'import.cancelled' })
    expect(count(book, 'command')).toBe(0)
  })
})

describe('an import that fails in the middle', () => {
  it('leaves the book as it was', async () => {
    const book = await openTestBook()
    await importTexts(book, [card('Ada Lind')])
    const before = bookContent(book)
    await book.write(async (write) => {
      write
        .prepare(`CREATE TRIGGER full_disk BEFORE INSERT ON contact WHEN new.formatted_name = 'Cy Berg'
          BEGIN SELECT raise(ABORT, 'no room'); END`)
        .run()
    })
    await expect(importTexts(book, [card('Bo Ek') + card('Cy Berg')])).rejects.toThrow('no room')
    expect(bookContent(book)).toEqual(before)
  })
})

describe('a long import', () => {
  it('lets others have their turn', async () => {
    const book = await openTestBook()
    let turns = 0
    const other = setInterval(() => turns++, 0)
    await importTexts(book, [generate({ count: 1_000, seed: 5, dialect: 'mixed', photos: 0, odd: 0 })])
    clearInterval(other)
    expect(turns).toBeGreaterThan(3)
  })
})
