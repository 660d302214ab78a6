import { execFileSync, spawn } from 'node:child_process'
import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it, onTestFinished } from 'vitest'
import { backUp } from '../../../electron/backup/backups.service.ts'
import { exportCards, exportToFile } from '../../../electron/interchange/export.service.ts'
import { CORPUS_MISSING, corpusCards, corpusFolder } from '../../support/corpus.ts'
import { AS_SOURCE } from '../../support/export-text.ts'
import { card, importTexts } from '../../support/import-text.ts'
import { openTestBook } from '../../support/open-test-book.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

describe('export to a file', () => {
  it('says how many it wrote', async () => {
    const book = await openTestBook()
    await importTexts(book, [card('Ada Lind') + card('Bo Ek')])
    const path = join(temporaryFolder(), 'out.vcf')
    expect(await exportToFile(book.read, AS_SOURCE, path)).toEqual({ written: 2, loss: [] })
    expect(readFileSync(path, 'utf8')).toBe(card('Ada Lind') + card('Bo Ek'))
  })

  it('leaves what stood there, and nothing beside it, when it fails', async () => {
    const book = await openTestBook()
    await importTexts(book, [card('Ada Lind')])
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'out.vcf'), 'what stood there')
    const failed = exportToFile(book.read, AS_SOURCE, join(folder, 'out.vcf', 'in-a-file.vcf'))
    await expect(failed).rejects.toMatchObject({
      code: 'export.unwritable',
      details: { reason: 'there is no such folder' },
    })
    const into = exportToFile(book.read, AS_SOURCE, folder)
    await expect(into).rejects.toMatchObject({ code: 'export.unwritable', details: { reason: 'it is a folder' } })
    expect(readFileSync(join(folder, 'out.vcf'), 'utf8')).toBe('what stood there')
    expect([readdirSync(folder), existsSync(folder)]).toEqual([['out.vcf'], true])
  })

  it('never takes the place of a book or of a backup', async () => {
    const book = await openTestBook()
    await importTexts(book, [card('Ada Lind')])
    const { file } = await backUp(book, 'manual', Date.UTC(2026, 5, 11))
    for (const path of [book.path, file]) {
      const before = readFileSync(path)
      const details = { file: path, reason: 'it is a database' }
      await expect(exportToFile(book.read, AS_SOURCE, path)).rejects.toMatchObject({
        code: 'export.unwritable',
        details,
      })
      expect(readFileSync(path).equals(before)).toBe(true)
    }
  })

  it('follows a link, and leaves it a link', async () => {
    const book = await openTestBook()
    await importTexts(book, [card('Ada Lind')])
    const folder = temporaryFolder()
    const [path, link] = [join(folder, 'out.vcf'), join(temporaryFolder(), 'link.vcf')]
    writeFileSync(path, 'what stood there')
    symlinkSync(path, link)
    await exportToFile(book.read, AS_SOURCE, link)
    expect([lstatSync(link).isSymbolicLink(), readFileSync(path, 'utf8')]).toEqual([true, card('Ada Lind')])
    expect(readdirSync(folder)).toEqual(['out.vcf'])
  })

  it('writes into a pipe as it is', async () => {
    const book = await openTestBook()
    const many = Array.from({ length: 3_000 }, (_, index) => card(`Ada ${index}`)).join('')
    await importTexts(book, [many])
    const pipe = join(temporaryFolder(), 'pipe')
    execFileSync('mkfifo', [pipe])
    const reader = spawn('cat', [pipe])
    onTestFinished(() => void reader.kill())
    const taken = text(reader.stdout)
    expect(await exportToFile(book.read, AS_SOURCE, pipe)).toEqual({ written: 3_000, loss: [] })
    expect(await taken).toBe(many)
  })
})

describe('export of the corpus', () => {
  const folder = corpusFolder()
  if (folder === null) {
    console.warn(`Not run: ${CORPUS_MISSING}`)
    return it.skip(CORPUS_MISSING)
  }
  it('gives every real card back as it came in, byte for byte', async () => {
    const book = await openTestBook()
    await importTexts(
      book,
      corpusCards(folder).map((path) => readFileSync(join(folder, 'vcard', path))),
    )
    const created = book.read
      .prepare(`SELECT contact_id AS id, source FROM import_card JOIN contact ON card_id = import_card.id
        WHERE outcome = 'created' ORDER BY contact_id`)
      .all() as { id: number; source: Buffer }[]
    const ids = created.map(({ id }) => id)
    const written = Buffer.concat([...exportCards(book.read, { format: 'source', ids })].map(({ bytes }) => bytes))
    const kept = created.map(({ source }) =>
      source.at(-1) === 0x0a ? source : Buffer.concat([source, Buffer.from('\r\n')]),
    )
    expect(created.length).toBeGreaterThan(100)
    expect(written.equals(Buffer.concat(kept))).toBe(true)
  })
})
