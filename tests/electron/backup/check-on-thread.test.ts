import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backUp, copyBook } from '../../../electron/backup/backups.service.ts'
import { type CheckBackup, checkBackup } from '../../../electron/backup/check-backup.ts'
import { checkOnThread } from '../../../electron/backup/check-on-thread.ts'
import { createContact } from '../../../electron/contacts/contacts.service.ts'
import type { Book } from '../../../electron/db/book.ts'
import { makeFullFields } from '../../support/make-contact.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const NOON = Date.UTC(2026, 5, 11, 12)
const WORKER = new URL('../../../electron/backup/check-worker.ts', import.meta.url)
const DYING = new URL('../../support/workers-that-die/check-worker.ts', import.meta.url)
const check = checkOnThread(WORKER)

async function bookWithAda(): Promise<Book> {
  const book = await openTestBook()
  await book.write(async (write) => createContact(write, makeFullFields(), 'ada', steppingClock()))
  return book
}

describe('a backup that is checked on a thread', () => {
  it('is found as whole as it is found here', async () => {
    const { file } = await backUp(await bookWithAda(), 'manual', NOON, check)
    expect(await check(file)).toEqual(checkBackup(file))
  })

  it('is refused with the same words when it is damaged, cut off, no book, or not there', async () => {
    const { file } = await backUp(await bookWithAda(), 'manual', NOON)
    const folder = temporaryFolder()
    const bytes = readFileSync(file)
    const damaged = Buffer.from(bytes).fill(0xff, 8_192, bytes.length - 4_096)
    const files = { damaged, cut: bytes.subarray(0, bytes.length / 2), none: Buffer.from('FN:Ada\n') }
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
    for (const name of [...Object.keys(files), 'gone']) {
      const refusal = await refusalOf(async (path) => checkBackup(path), join(folder, name))
      expect(refusal).toMatchObject({ code: 'backup.unusable' })
      expect(await refusalOf(check, join(folder, name))).toEqual(refusal)
    }
  })

  it('is not kept when the thread ends without a word, and what stood there stays', async () => {
    const book = await bookWithAda()
    const folder = temporaryFolder()
    const file = join(folder, 'copy.sqlite')
    const before = await copyBook(book, file, check)
    const { mtimeMs } = statSync(file)
    await expect(copyBook(book, file, checkOnThread(DYING))).rejects.toMatchObject({ code: 'backup.failed' })
    expect(readdirSync(folder)).toEqual(['copy.sqlite'])
    expect([statSync(file).mtimeMs, await check(file)]).toEqual([mtimeMs, before])
    await expect(backUp(book, 'daily', NOON, checkOnThread(DYING))).rejects.toMatchObject({ code: 'backup.failed' })
    expect(readdirSync(join(book.folder, 'backups'))).toEqual([])
  })
})

async function refusalOf(ask: CheckBackup, file: string) {
  const error: unknown = await ask(file).then(
    () => null,
    (reason) => reason,
  )
  return error instanceof Error && 'code' in error && 'details' in error
    ? { code: error.code, details: error.details }
    : error
}
