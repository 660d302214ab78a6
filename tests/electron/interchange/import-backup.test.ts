import { describe, expect, it } from 'vitest'
import { listBackups } from '../../../electron/backup/backups.service.ts'
import { card, importTexts } from '../../support/import-text.ts'
import { openTestBook } from '../../support/open-test-book.ts'

describe('an import', () => {
  it('backs up a book that has people, and not an empty one', async () => {
    const book = await openTestBook()
    await importTexts(book, [card('Ada Lind')])
    expect(listBackups(book.folder)).toEqual([])
    await importTexts(book, [card('Bo Ek')])
    expect(listBackups(book.folder)).toMatchObject([{ reason: 'import' }])
  })
})
