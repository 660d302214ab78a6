import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createContact } from '../../../electron/contacts/contacts.service.ts'
import { exportHandlers } from '../../../electron/interchange/export.handlers.ts'
import { exportToFile } from '../../../electron/interchange/export.service.ts'
import { formatFor } from '../../../electron/interchange/export-request.ts'
import { createRouter } from '../../../electron/ipc/router.ts'
import { exportContract } from '../../../shared/contract/export.contract.ts'
import { EXPORT_TARGETS } from '../../../shared/domain/export-target.ts'
import { generate } from '../../bench/generate-cards.ts'
import { card, importTexts } from '../../support/import-text.ts'
import { makeFields, makeFullFields } from '../../support/make-contact.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const SENDER = { url: 'app://kith/index.html', isMainFrame: true, windowId: 7 }
const clock = steppingClock()

async function openRouter(target: string | null = 'out.vcf') {
  const book = await openTestBook()
  const folder = temporaryFolder()
  const asked: unknown[] = []
  const shown: string[] = []
  const events: unknown[] = []
  const handlers = exportHandlers({
    clock: Date.now,
    book,
    broadcast: (_event, payload) => void events.push(payload),
    chooseFileToExport: async (windowId, name) => {
      asked.push([windowId, name])
      return target === null ? null : join(folder, target)
    },
    showFile: (path) => void shown.push(path),
  })
  const router = createRouter({ book, contract: exportContract, handlers, trusts: () => true })
  const ask = (channel: string, input: unknown = {}) => router(SENDER, channel, input)
  return { book, folder, asked, shown, events, ask }
}

describe('the channels of export', () => {
  it.each(EXPORT_TARGETS)('tell before what %s loses, which is what is then lost', async (target) => {
    const { book, folder, ask } = await openRouter()
    await importTexts(book, [card('Bo Ek', 'X-ODD:1', 'ANNIVERSARY:2019-08')])
    await book.write(async (write) => createContact(write, makeFullFields(), 'urn:uuid:full', clock))
    await book.write(async (write) =>
      createContact(write, makeFields({ formattedName: 'Plain', notes: ['Hm'] }), 'urn:uuid:plain', clock),
    )
    const preview = await ask('exports.preview', { ids: null, target })
    const { written, loss } = await exportToFile(book.read, { ...formatFor(target), ids: null }, join(folder, 'actual'))
    const actual = new Map<string, Set<string>>()
    for (const { property, uid } of loss) actual.set(property, (actual.get(property) ?? new Set()).add(uid))
    expect(preview).toMatchObject({ ok: true, value: { people: written } })
    const { losses } = (preview as { value: { losses: { property: string; people: number; examples: string[] }[] } })
      .value
    expect(new Map(losses.map(({ property, people }) => [property, people]))).toEqual(
      new Map([...actual].map(([property, uids]) => [property, uids.size])),
    )
    for (const { examples } of losses) expect(examples).not.toContain('')
    for (const { examples } of losses) expect(examples).not.toContain('Plain')
  })

  it('write what was chosen under a name that fits, and show where it is', async () => {
    const { book, folder, asked, shown, ask } = await openRouter('out.csv')
    await importTexts(book, [card('Ada Lind', 'NOTE:Secret') + card('Bo Ek')])
    expect(await ask('exports.choose', { ids: [1], target: 'google', isWithoutNotes: true, name: 'A/B: c' })).toEqual({
      ok: true,
      value: { written: 1, file: join(folder, 'out.csv') },
    })
    expect(asked).toEqual([[7, 'A B c.csv']])
    const text = readFileSync(join(folder, 'out.csv'), 'utf8')
    expect(text).toContain('Ada,')
    expect(text).not.toContain('Secret')
    await ask('exports.show')
    expect(shown).toEqual([join(folder, 'out.csv')])
  })

  it('leave notes out of cards as well, also where a card would leave as it came in', async () => {
    const { book, folder, ask } = await openRouter()
    await importTexts(book, [card('Ada Lind', 'NOTE:Secret')])
    for (const target of ['vcard3', 'iphone', 'android', 'vcard4', 'vcard21', 'jcard', 'outlook', 'csv']) {
      await ask('exports.choose', { ids: null, target, isWithoutNotes: true })
      const text = readFileSync(join(folder, 'out.vcf'), 'utf8')
      expect(text, target).toContain('Lind')
      expect(text, target).not.toContain('Secret')
    }
  })

  it('do nothing when no file was chosen', async () => {
    const { ask, shown, asked } = await openRouter(null)
    expect(await ask('exports.choose', { ids: null, target: 'source' })).toEqual({ ok: true, value: null })
    await ask('exports.show')
    expect([shown, asked]).toEqual([[], [[7, 'People.vcf']]])
  })

  it('leave no file, and keep the one before, when it is cancelled', async () => {
    const { book, folder, ask } = await openRouter()
    await importTexts(book, [generate({ count: 1_500, seed: 4, dialect: 'mixed', photos: 0, odd: 0 })])
    writeFileSync(join(folder, 'out.vcf'), 'before')
    for (const target of ['iphone', 'google']) {
      const writing = ask('exports.choose', { ids: null, target })
      await new Promise(setImmediate)
      await ask('exports.cancel')
      expect(await writing).toEqual({ ok: false, error: { code: 'export.cancelled', details: {} } })
      expect(readdirSync(folder)).toEqual(['out.vcf'])
      expect(readFileSync(join(folder, 'out.vcf'), 'utf8')).toBe('before')
    }
  })

  it('end a preview when a newer one is asked for, and refuse a second file', async () => {
    const { book, ask } = await openRouter()
    await importTexts(book, [generate({ count: 1_500, seed: 4, dialect: 'mixed', photos: 0, odd: 0 })])
    const older = ask('exports.preview', { ids: null, target: 'outlook' })
    const newer = ask('exports.preview', { ids: [1], target: 'outlook' })
    expect(await older).toMatchObject({ ok: false, error: { code: 'export.cancelled' } })
    expect(await newer).toMatchObject({ ok: true, value: { people: 1 } })
    const writing = ask('exports.choose', { ids: null, target: 'outlook' })
    const second = ask('exports.choose', { ids: null, target: 'outlook' })
    expect(await second).toMatchObject({ ok: false, error: { code: 'export.busy' } })
    expect(await writing).toMatchObject({ ok: true })
  }, 30_000)
})
