import { createContact } from '../../../electron/contacts/contacts.service.ts'
import { openBook } from '../../../electron/db/open-book.ts'
import { touchRulesFrom } from '../../../electron/keep-in-touch/place.ts'
import { settleTouch } from '../../../electron/keep-in-touch/settle-touch.ts'
import { entriesSource } from '../../../electron/timeline/entries-source.ts'
import { indexEntry } from '../../../electron/timeline/index-entries.ts'
import { timelinePage, timelineTags } from '../../../electron/timeline/timeline.service.ts'
import { DEFAULT_SETTINGS } from '../../../shared/contract/app.contract.ts'
import { makeFields } from '../../support/make-contact.ts'
import { createEntryWriter } from './entry-writer.ts'
import { finish, stepArguments } from './step.ts'
import { times } from './times.ts'

/** Pages of the history of people with so many entries each, the plain rows of as many, and what is found in them. */
const [folder = '', entries = '10000', people = '16'] = stepArguments()
const [NOW, HOUR] = [Date.now(), 3_600_000]
const KINDS = ['note', 'call', 'email', 'message', 'meeting'] as const
const [PAGE, ROUNDS] = [50, 200]
/** Every so many entries carry the one tag, and the other: somebody has a thousand of the first, and a few of the second. */
const [OFTEN, SELDOM] = [10, 3_001]

const book = await openBook(folder)
const ids: number[] = []
await book.write(async (write) => {
  for (let each = 10; each < 10 + Number(people); each++) {
    const fields = makeFields({ formattedName: `P${each} Person` })
    ids.push(createContact(write, fields, `person-${each}`, () => NOW).id)
  }
  const writeEntry = createEntryWriter(write)
  const writeTag = write.prepare(`INSERT INTO tag (name, color) VALUES (?, 'moss')`)
  const [often, seldom] = ['Client', 'Fair'].map((name) => Number(writeTag.run(name).lastInsertRowid))
  const carry = write.prepare('INSERT INTO entry_tag (entry_id, position, tag_id) VALUES (?, ?, ?)')
  for (let n = 0; n < Number(entries) * ids.length; n++) {
    const [at, kind] = [NOW - (n + 1) * HOUR, KINDS[n % KINDS.length] ?? 'note']
    const person = n % ids.length
    // One to five lines, as people write.
    const text = `P${10 + person} asked for number ${n}. ${'Wants the spine lighter, and a quote by Friday. '.repeat((n * 7) % 5)}`
    const id = writeEntry({ uid: `entry-${n}`, kind, at, text }, ids[person] ?? 0)
    const nth = Math.floor(n / ids.length)
    if (nth % OFTEN === 0) carry.run(id, 0, often)
    if (nth % SELDOM === 0) carry.run(id, 1, seldom)
    indexEntry(write, id, { title: '', text, tags: [], files: [] })
  }
})
// What the window would do first after the start.
const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone
const place = { clock: () => NOW, zone, rules: () => touchRulesFrom(DEFAULT_SETTINGS) }
while (!(await book.write((write) => settleTouch(write, place))));
const idOf = (n: number) => ids[n % ids.length] ?? 0
const ask = { direction: 'past', kinds: null, text: '', tag: null, limit: PAGE } as const
const fromWhere = (n: number) => ({ at: NOW - (n % ROUNDS) * 0.005 * Number(entries) * ids.length * HOUR, id: 0 })
const plain = book.read.prepare(`SELECT entry.* FROM entry_contact JOIN entry ON entry.id = entry_id
  WHERE contact_id = ? AND entry_contact.happened_at < ? ORDER BY entry_contact.happened_at DESC LIMIT ${PAGE}`)
const pageOf = (n: number, text = '') =>
  timelinePage(
    book.read,
    [entriesSource],
    { ...ask, contactId: idOf(n), from: { ...fromWhere(n * 37), type: 'entry' }, text },
    NOW,
  )
const tagged = (n: number, tag: string) =>
  timelinePage(book.read, [entriesSource], { ...ask, contactId: idOf(n), from: null, tag }, NOW)
const result = {
  page: times(ROUNDS, (n) => pageOf(n)),
  rows: times(ROUNDS, (n) => plain.all(idOf(n), fromWhere(n * 37).at)),
  tagged: times(ROUNDS, (n) => tagged(n, 'Client')),
  seldomTagged: times(ROUNDS, (n) => tagged(n, 'Fair')),
  tags: times(ROUNDS, (n) => timelineTags(book.read, idOf(n))),
  // Nowhere in it, so that all of it is looked through.
  found: times(ids.length, (n) =>
    timelinePage(book.read, [entriesSource], { ...ask, contactId: idOf(n), from: null, text: 'nowhere' }, NOW),
  ),
}
await book.close()
finish(result)
