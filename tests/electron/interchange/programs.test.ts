import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { getContact } from '../../../electron/contacts/contacts.service.ts'
import type { Book } from '../../../electron/db/book.ts'
import type { Contact } from '../../../shared/domain/contact.ts'
import { bookContent } from '../../support/book-content.ts'
import { importPaths } from '../../support/import-text.ts'
import { openTestBook } from '../../support/open-test-book.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const FOLDER = join(import.meta.dirname, '../../fixtures/programs')
type Expected = {
  readonly people: readonly (Partial<Contact> & { readonly rawNames?: readonly string[] })[]
  /** What a later export says in the place of what. */
  readonly change: readonly [from: string, to: string]
  readonly encoding: string
}
const NAMES = readdirSync(FOLDER).filter((name) => !name.endsWith('.json'))
const expectedOf = (name: string): Expected => JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'))

/** A file as its program would write it later, in its own character set. */
function laterFile(name: string, [from, to]: Expected['change'], encoding: string): Uint8Array {
  const how = encoding === 'utf-16-le' ? 'utf16le' : 'latin1'
  const inBytes = (text: string) => (how === 'latin1' ? Buffer.from(text).toString('latin1') : text)
  const text = readFileSync(join(FOLDER, name)).toString(how)
  const changed = text.replace(inBytes(from), inBytes(to.replaceAll('\n', '\r\n')))
  expect([name, changed === text]).toEqual([name, false])
  return Buffer.from(changed, how)
}

/** Whom a file brought in. */
function peopleOf(book: Book, name: string) {
  const ids = book.read
    .prepare(`SELECT contact_id FROM import_card JOIN import_file ON import_file.id = import_file_id
      WHERE name = ? AND outcome = 'created' ORDER BY import_card.id`)
    .pluck()
    .all(name) as number[]
  return ids.map((id) => {
    const contact = getContact(book.read, id)
    return {
      ...contact,
      rawNames: contact.rawProperties
        .map((property) => property.name)
        .filter((one) => one !== 'X-KITH-COLUMN')
        .sort(),
    }
  })
}

const isNothingNew = ({
  error,
  records: { created, updated, unreadable },
}: {
  error: unknown
  records: Record<string, number>
}) => error === null && (created ?? 0) + (updated ?? 0) + (unreadable ?? 0) === 0

describe('what other programs export', () => {
  it('is seen where it belongs, comes in once, and a later export changes the same people', async () => {
    const book = await openTestBook()
    const paths = NAMES.map((name) => join(FOLDER, name))
    const first = await importPaths(book, paths)
    expect(first.files.filter(({ error, properties }) => error !== null || properties.lost > 0)).toEqual([])
    for (const name of NAMES) {
      const { people } = expectedOf(name)
      const found = peopleOf(book, name)
      expect.soft([name, found.length]).toEqual([name, people.length])
      for (const [at, person] of people.entries()) expect.soft(found[at], name).toMatchObject(person)
    }

    const content = bookContent(book)
    const again = await importPaths(book, paths)
    expect.soft(again.files.filter((file) => !isNothingNew(file))).toEqual([])
    expect.soft(bookContent(book)).toEqual(content)

    const folder = temporaryFolder()
    const later = NAMES.map((name) => {
      const { change, encoding } = expectedOf(name)
      writeFileSync(join(folder, name), laterFile(name, change, encoding))
      return join(folder, name)
    })
    const third = await importPaths(book, later)
    expect
      .soft(third.files.map(({ file, records: { created, updated } }) => [file, created, updated]))
      .toEqual(NAMES.map((name) => [name, 0, 1]))
    for (const name of NAMES) {
      const [, to] = expectedOf(name).change
      const value = to.split('\n')[0]?.replace(/^[A-Z]+[A-Z;]*:/, '') ?? ''
      expect.soft(JSON.stringify(peopleOf(book, name)), name).toContain(value)
    }
  })
})
