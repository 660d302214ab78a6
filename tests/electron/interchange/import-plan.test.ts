import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toContactRows } from '../../../electron/contacts/contact-rows.ts'
import { updateContact } from '../../../electron/contacts/contacts.service.ts'
import { toContactFields } from '../../../electron/contacts/fields-of-rows.ts'
import { undoImport } from '../../../electron/history/history.service.ts'
import { createImporter } from '../../../electron/interchange/importer.ts'
import { cardsOfText } from '../../../electron/interchange/pasted-cards.ts'
import { tellCards, tellDetails } from '../../../electron/interchange/plan-pages.ts'
import type { CardChoice, POSSIBLE_CHOICES } from '../../../shared/domain/card-choice.ts'
import { makeCard } from '../../bench/generate-cards.ts'
import { arbitraryFields } from '../../support/arbitrary-fields.ts'
import { bookContent } from '../../support/book-content.ts'
import { card, IMPORT_WORKER } from '../../support/import-text.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

async function openImporter() {
  const book = await openTestBook()
  const clock = steppingClock()
  const importer = createImporter({ book, worker: IMPORT_WORKER, clock, onProgress: () => undefined })
  const folder = temporaryFolder()
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const plan = async (...paths: readonly string[]) => {
    const made = await importer.plan(paths)
    const kept = importer.kept(made.planId)
    const cards = tellCards(book.read, kept, kept.held('all', 0))
    return { made, kept, cards }
  }
  return { book, clock, importer, file, plan }
}

const OPTIONS = { count: 0, seed: 11, dialect: 'mixed', photos: 0.2, odd: 0.1 } as const
const changed = (text: string, number: number) =>
  text.replace(/END:VCARD/, `TEL;TYPE=WORK:+4420794601${String(number).padStart(2, '0')}\r\nEND:VCARD`)

/** A card of a second export: as in the first, changed since, unknown to it, standing twice, or empty. */
const secondCard = fc.oneof(
  fc.record({ kind: fc.constant('same' as const), index: fc.nat(11) }),
  fc.record({ kind: fc.constant('changed' as const), index: fc.nat(11) }),
  fc.record({ kind: fc.constant('new' as const), index: fc.integer({ min: 12, max: 40 }) }),
  fc.record({ kind: fc.constant('empty' as const), index: fc.constant(0) }),
)
const textOf = ({ kind, index }: { kind: string; index: number }) => {
  if (kind === 'empty') return 'BEGIN:VCARD\r\nEND:VCARD\r\n'
  return kind === 'changed' ? changed(makeCard(OPTIONS, index), index) : makeCard(OPTIONS, index)
}
const FIRST = Array.from({ length: 12 }, (_, index) => makeCard(OPTIONS, index)).join('')

/** What comes of a card for which this was chosen, or nothing. */
function outcomeOf(fate: keyof typeof POSSIBLE_CHOICES, chosen: CardChoice | undefined): string {
  const usual = { new: 'created', update: 'updated', unchanged: 'unchanged', duplicate: 'duplicate' }
  if (fate === 'unreadable') return 'unreadable'
  if (chosen === undefined) return usual[fate]
  return { new: 'created', update: 'updated', duplicate: 'duplicate', skip: 'skipped' }[chosen]
}

describe('a plan', () => {
  it('says what its import then does, for any files and any choices, and the import can be undone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(secondCard, { minLength: 1, maxLength: 24 }),
        fc.array(fc.tuple(fc.nat(23), fc.constantFrom<CardChoice>('new', 'update', 'duplicate', 'skip')), {
          maxLength: 12,
        }),
        async (cards, wishes) => {
          const { book, clock, importer, file, plan } = await openImporter()
          await importer.start([file('first.vcf', FIRST)])
          const before = bookContent(book)
          const { made, kept, cards: told } = await plan(file('second.vcf', cards.map(textOf).join('')))
          expect(bookContent(book)).toEqual(before)
          expect(told).toHaveLength(cards.length)

          for (const [index, choice] of wishes) kept.choose([index], choice)
          const expected: Record<string, number> = { read: cards.length }
          for (const { index, fate } of told) {
            const outcome = outcomeOf(fate, kept.chosenFor(index))
            expected[outcome] = (expected[outcome] ?? 0) + 1
          }
          const { importId, files, contacts } = await importer.apply(made.planId)
          const records = Object.entries(files[0]?.records ?? {}).filter(([, count]) => count > 0)
          expect(Object.fromEntries(records)).toEqual(expected)
          expect(contacts).toBe((before.contact?.length ?? 0) + (expected.created ?? 0))
          const isKept = told.some(({ index, fate }) => {
            const text = cards[index] && textOf(cards[index])
            return fate === 'unreadable' && text !== undefined && !FIRST.includes(text)
          })
          expect(importId === null).toBe(!expected.created && !expected.updated && !isKept)
          if (importId !== null) await book.write((write) => undoImport(write, importId, clock))
          expect(bookContent(book)).toEqual(before)
        },
      ),
      { seed: 5, numRuns: 25 },
    )
  }, 300_000)

  it('says of whom a card is, what it would change, and what was kept as it is here', async () => {
    const { book, clock, importer, file, plan } = await openImporter()
    const ada = card('Ada Lind', 'UID:ada', 'ORG:Brightwater', 'TITLE:Editor', 'TEL:+46701740631')
    await importer.start([file('first.vcf', ada + card('Bo Ek', 'UID:bo', 'NOTE:one'))])
    await book.write(async (write) => updateContact(write, 2, { notes: ['mine'] }, clock))
    const second = [
      ada.replace('Editor', 'Managing editor').replace('TEL:', 'TEL;TYPE=WORK:+4684650041\r\nTEL:'),
      card('Bo Ek', 'UID:bo', 'NOTE:theirs'),
      card('Cy Falk', 'TEL:112'),
      card('Cy Falk', 'TEL:112'),
    ].join('')
    const { made, kept, cards } = await plan(file('second.vcf', second))
    expect(cards).toMatchObject([
      {
        name: 'Ada Lind',
        second: 'Brightwater',
        fate: 'update',
        match: { id: 1, name: 'Ada Lind' },
        differences: [
          { field: 'phones', came: 1, went: 0 },
          { field: 'jobs', came: 1, went: 1 },
        ],
      },
      { name: 'Bo Ek', fate: 'unchanged', choice: 'duplicate', warnings: [{ code: 'import.keptMine' }] },
      { name: 'Cy Falk', second: '112', fate: 'new', match: null, sameAsLine: null },
      { name: 'Cy Falk', fate: 'duplicate', sameAsLine: cards[2]?.line },
    ])
    expect(made.counts).toEqual({ all: 4, look: 1, new: 1, update: 1, duplicate: 2, skip: 0 })
    expect(await tellDetails(book.read, kept, 0)).toMatchObject({
      card: { jobs: [{ title: 'Managing editor' }] },
      match: { id: 1, matchedBy: 'uid', jobs: [{ title: 'Editor' }] },
      updated: { jobs: [{ title: 'Managing editor' }] },
    })
    expect(await tellDetails(book.read, kept, 1)).toMatchObject({ keptMine: ['notes'], updated: {} })
    const same = await plan(file('same.vcf', ada + card('Cy Falk')))
    expect(await tellDetails(book.read, same.kept, 0)).toMatchObject({ match: { id: 1, matchedBy: 'card' } })
    expect(await tellDetails(book.read, same.kept, 1)).toMatchObject({
      match: null,
      card: { formattedName: 'Cy Falk' },
    })
  })

  it('is not carried out on another file or another book than it was made for', async () => {
    const { book, clock, importer, file, plan } = await openImporter()
    await importer.start([file('first.vcf', card('Ada Lind'))])
    const path = file('second.vcf', card('Bo Ek') + card('Cy Falk'))
    const first = await plan(path)
    first.kept.choose([0], 'skip')
    file('second.vcf', card('Bo Ek') + card('Cy Falk') + card('Di Gran'))
    await expect(importer.apply(first.made.planId)).rejects.toMatchObject({ code: 'import.fileChanged' })

    const again = await plan(path)
    await expect(importer.apply(first.made.planId)).rejects.toMatchObject({ code: 'import.planGone' })
    expect(again.made.counts).toMatchObject({ new: 3, skip: 0 })
    again.kept.choose([2], 'skip')
    await book.write(async (write) => updateContact(write, 1, { notes: ['edited meanwhile'] }, clock))
    await expect(importer.apply(again.made.planId)).rejects.toMatchObject({ code: 'import.bookChanged' })

    const last = await plan(path)
    expect(last.made.counts).toMatchObject({ new: 2, skip: 1 })
    expect(await importer.apply(last.made.planId)).toMatchObject({ contacts: 3, files: [{ records: { skipped: 1 } }] })
  })

  it('goes on with the choices when another file comes along', async () => {
    const { importer, file, plan } = await openImporter()
    await importer.start([file('first.vcf', card('Ada Lind'))])
    const path = file('second.vcf', card('Bo Ek'))
    const { kept } = await plan(path)
    kept.choose([0], 'skip')
    const both = await plan(path, file('third.vcf', card('Cy Falk')))
    expect(both.cards).toMatchObject([
      { name: 'Bo Ek', choice: 'skip', file: 0 },
      { name: 'Cy Falk', choice: 'new', file: 1 },
    ])
  })

  it('knows what a later file says of somebody in an earlier one, and of files that cannot be used', async () => {
    const { importer, file, plan } = await openImporter()
    await importer.start([file('first.vcf', card('Ada Lind'))])
    const bo = card('Bo Ek', 'UID:bo', 'TEL:+4670111222')
    const { made, cards } = await plan(
      file('list.vcf', 'no cards here'),
      file('second.vcf', bo),
      file('third.vcf', bo.replace('TEL:', 'TITLE:Editor\r\nTEL:')),
    )
    expect(made.files.map(({ error }) => error?.code)).toEqual(['import.noCards', undefined, undefined])
    expect(cards).toMatchObject([
      { name: 'Bo Ek', file: 1, fate: 'new' },
      { name: 'Bo Ek', file: 2, fate: 'update', match: { id: null, name: 'Bo Ek' }, sameAsLine: null },
    ])
    const { files, contacts } = await importer.apply(made.planId)
    expect(contacts).toBe(2)
    expect(files.map(({ records }) => [records.created, records.updated])).toEqual([
      [0, 0],
      [1, 0],
      [0, 1],
    ])
  })

  it('keeps those in a filter there until it is chosen anew, and chooses for all of them', async () => {
    const { importer, file, plan } = await openImporter()
    await importer.start([file('first.vcf', card('Ada Lind'))])
    const { kept } = await plan(file('second.vcf', `${card('Bo Ek')}${card('Cy Falk')}BEGIN:VCARD\r\nEND:VCARD\r\n`))
    expect(kept.held('new', 1)).toEqual([0, 1])
    kept.choose(kept.held('new', 1), 'skip')
    expect(kept.held('new', 1)).toEqual([0, 1])
    expect(kept.held('new', 2)).toEqual([])
    expect(kept.held('skip', 3)).toEqual([0, 1, 2])
    // Nobody is matched, so nobody can be updated; what cannot be read can only be left out.
    kept.choose([0, 1, 2], 'update')
    kept.choose([2], 'new')
    expect(kept.counts()).toMatchObject({ skip: 3, update: 0, new: 0 })
  })

  it('takes a duplicate for known when it comes again', async () => {
    const { importer, file, plan } = await openImporter()
    const ada = card('Ada Lind', 'UID:ada')
    await importer.start([file('first.vcf', ada)])
    const text = ada.replace('UID', 'TITLE:Editor\r\nUID') + card('Bo Ek')
    const first = await plan(file('second.vcf', text))
    first.kept.choose([0], 'duplicate')
    expect(await importer.apply(first.made.planId)).toMatchObject({
      files: [{ records: { created: 1, duplicate: 1 } }],
    })
    const again = await plan(file('second.vcf', text))
    expect(again.cards).toMatchObject([{ fate: 'unchanged' }, { fate: 'unchanged' }])
  })
})

describe('toContactFields', () => {
  it('reads what toContactRows wrote', () => {
    fc.assert(
      fc.property(arbitraryFields, (fields) => {
        const back = toContactFields(toContactRows(fields))
        const photo = fields.photo?.kind === 'stored' ? { ...fields.photo, mediaType: '', byteLength: 0 } : fields.photo
        expect(toContactRows(back)).toEqual(toContactRows({ ...fields, photo }))
      }),
      { seed: 3, numRuns: 200 },
    )
  })
})

describe('pasted cards', () => {
  const ada = card('Ada Lind', 'NOTE:caf\u00e9')
  const textIn = (text: string) => {
    const cards = cardsOfText(text)
    return cards === null ? null : Buffer.from(cards).toString()
  }

  it('are taken as they stand, and out of data: URIs', () => {
    expect(textIn(ada)).toBe(ada)
    expect(textIn(`\uFEFF\r\n ${ada}`)).toContain('Ada Lind')
    expect(textIn(`data:text/vcard;charset=utf-8,${encodeURIComponent(ada)}`)).toBe(ada)
    expect(textIn(`data:text/x-vcard;base64,${Buffer.from(ada).toString('base64')}`)).toBe(ada)
    expect(textIn(`data:text/vcard,${ada.replaceAll('\r\n', '%0D%0A')}`)).toBe(ada)
  })

  it('are nothing else', () => {
    for (const text of [
      '',
      'Ada Lind',
      'mailto:ada@example.com',
      'data:text/plain,BEGIN:VCARD',
      'data:text/vcard,100%',
    ]) {
      expect(cardsOfText(text), text).toBeNull()
    }
  })

  it('are a file until the import is over', async () => {
    const { importer, plan } = await openImporter()
    const first = importer.paste(Buffer.from(ada))
    expect(readFileSync(first, 'utf8')).toBe(ada)
    await importer.start([first])
    expect(existsSync(first)).toBe(false)
    const second = importer.paste(Buffer.from(card('Bo Ek')))
    const { made } = await plan(second)
    expect(existsSync(second)).toBe(true)
    expect(await importer.apply(made.planId)).toMatchObject({ contacts: 2 })
    expect(existsSync(second)).toBe(false)
  })
})
