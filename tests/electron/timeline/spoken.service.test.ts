import { describe, expect, it } from 'vitest'
import { listContacts, listSections } from '../../../electron/contacts/contact-lists.service.ts'
import { createContact } from '../../../electron/contacts/contacts.service.ts'
import { redoLast, undoLast } from '../../../electron/history/history.service.ts'
import { changeSettings } from '../../../electron/settings/settings.service.ts'
import { deleteEntry, logEntry, updateEntry } from '../../../electron/timeline/entries.service.ts'
import { noteSpokenWithAll } from '../../../electron/timeline/spoken.service.ts'
import type { EntryFields } from '../../../shared/domain/entry.ts'
import { makeFields } from '../../support/make-contact.ts'
import { makeEntry } from '../../support/make-entry.ts'
import { openTestBook } from '../../support/open-test-book.ts'

const NOW = new Date(2026, 5, 11, 10, 24).getTime()
const DAY = 86_400_000

async function bookOfThree() {
  const book = await openTestBook()
  const ids = await book.write(async (write) =>
    ['Ada', 'Bo', 'Cy'].map(
      (formattedName) => createContact(write, makeFields({ formattedName }), formattedName, () => NOW).id,
    ),
  )
  let count = 0
  const log = (fields: Partial<EntryFields>) =>
    book.write(async (write) => logEntry(write, makeEntry(fields), `entry ${count++}`, () => NOW).id)
  const rows = (sort: 'name' | 'spoken' = 'name') =>
    listContacts(book.read, { text: '', view: 'all', tag: null, sort }, 0, 10).rows
  const spoken = () => rows().map(({ spokeAt }) => spokeAt)
  return { book, ids: ids as unknown as [number, number, number], log, rows, spoken }
}

describe('when the user last spoke with somebody', () => {
  it('follows what is logged, changed and deleted, and the steps back', async () => {
    const { book, ids, log, spoken } = await bookOfThree()
    const call = await log({ kind: 'call', happenedAt: NOW - DAY, contactIds: [ids[0], ids[1]] })
    await log({ kind: 'email', happenedAt: NOW - 3 * DAY, contactIds: [ids[0]] })
    expect(spoken()).toEqual([NOW - DAY, NOW - DAY, undefined])
    await book.write(async (write) => updateEntry(write, call, { contactIds: [ids[1], ids[2]] }, () => NOW))
    expect(spoken()).toEqual([NOW - 3 * DAY, NOW - DAY, NOW - DAY])
    await book.write(async (write) => deleteEntry(write, call, () => NOW))
    expect(spoken()).toEqual([NOW - 3 * DAY, undefined, undefined])
    await book.write((write) => undoLast(write, () => NOW))
    await book.write((write) => undoLast(write, () => NOW))
    expect(spoken()).toEqual([NOW - DAY, NOW - DAY, undefined])
    await book.write((write) => redoLast(write, () => NOW))
    expect(spoken()).toEqual([NOW - 3 * DAY, NOW - DAY, NOW - DAY])
  })

  it('leaves out notes and calls that nobody took', async () => {
    const { ids, log, spoken } = await bookOfThree()
    await log({ kind: 'note', happenedAt: NOW, contactIds: [ids[0]] })
    await log({ kind: 'call', outcome: 'noAnswer', happenedAt: NOW, contactIds: [ids[1]] })
    await log({ kind: 'call', outcome: 'leftMessage', happenedAt: NOW, contactIds: [ids[2]] })
    expect(spoken()).toEqual([undefined, undefined, NOW])
  })

  it('follows the kinds that the settings count', async () => {
    const { book, ids, log, spoken } = await bookOfThree()
    await log({ kind: 'note', happenedAt: NOW, contactIds: [ids[0]] })
    await log({ kind: 'email', happenedAt: NOW, contactIds: [ids[1]] })
    await book.write(async (write) => {
      changeSettings(write, { spokenKinds: ['note', 'call'] })
      noteSpokenWithAll(write)
    })
    expect(spoken()).toEqual([NOW, undefined, undefined])
    await log({ kind: 'note', happenedAt: NOW, contactIds: [ids[2]] })
    expect(spoken()).toEqual([NOW, undefined, NOW])
  })

  it('sorts a list, with whom nobody ever spoke at its end', async () => {
    const { book, ids, log, rows } = await bookOfThree()
    await log({ kind: 'call', happenedAt: NOW - 40 * DAY, contactIds: [ids[0]] })
    await log({ kind: 'call', happenedAt: NOW, contactIds: [ids[2]] })
    expect(rows('spoken').map(({ name, at }) => [name, at])).toEqual([
      ['Cy', NOW],
      ['Ada', NOW - 40 * DAY],
      ['Bo', undefined],
    ])
    const sections = listSections(book.read, { text: '', view: 'all', tag: null, sort: 'spoken' }, NOW)
    expect(sections.map(({ section, count }) => [section, count])).toEqual([
      ['today', 1],
      ['2026-05', 1],
      ['never', 1],
    ])
  })

  it('refuses what is yet to come, or older than anybody', async () => {
    const { ids, log } = await bookOfThree()
    await expect(log({ happenedAt: NOW + 3_600_000, contactIds: [ids[0]] })).rejects.toThrow('yet to come')
    await expect(log({ happenedAt: Date.UTC(1899, 0), contactIds: [ids[0]] })).rejects.toThrow('1900')
  })
})
