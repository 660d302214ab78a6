import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { card } from '../../support/import-text.ts'
import { kith } from '../../support/run-cli.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

// Each step is a process of its own.
describe('kith backup and restore', { timeout: 60_000 }, () => {
  it('copy the book, and bring the copy back with the present book kept aside', async () => {
    const folder = temporaryFolder()
    const [book, file, cards] = ['book', 'copy.sqlite', 'a.vcf'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    writeFileSync(cards, card('Ada Lind') + card('Bo Ek'))
    await kith(book, ['import', cards])
    const made = await kith(book, ['backup', '--to', file, '--json'])
    expect(JSON.parse(made.out)).toEqual({ file, bytes: expect.any(Number), contacts: 2 })
    await kith(book, ['undo'])
    const restored = await kith(book, ['restore', file, '--json'])
    expect([restored.status, JSON.parse(restored.out)]).toEqual([
      0,
      { file, bytes: expect.any(Number), contacts: 2, keptAs: expect.stringContaining('before-restore') },
    ])
    expect(JSON.parse((await kith(book, ['stats', '--json'])).out)).toMatchObject({ contacts: 2 })
  })

  it('refuse what is no book with 3, and a missing book with 4', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'notes.txt')
    writeFileSync(file, 'shopping list')
    const refused = await kith(join(folder, 'book'), ['restore', file, '--json'])
    expect([refused.status, JSON.parse(refused.out).error.code]).toEqual([3, 'backup.unusable'])
    expect((await kith(join(folder, 'nothing'), ['backup'])).status).toBe(4)
    expect((await kith(join(folder, 'book'), ['restore'])).status).toBe(2)
  })
})
