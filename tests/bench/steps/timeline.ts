import { createContact } from '../../../electron/contacts/contacts.service.ts'
import { openBook } from '../../../electron/db/open-book.ts'
import { touchRulesFrom } from '../../../electron/keep-in-touch/place.ts'
import { settleTouch } from '../../../electron/keep-in-touch/settle-touch.ts'
import { entriesSource } from '../../../electron/timeline/entries-source.ts'
import { indexEntry } from '../../../electron/timeline/index-entries.ts'
import { timelinePage } from '../../../electron/timeline/timeline.service.ts'
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

const book = await openBook(folder)
const ids: number[] = []
await book.write(async (write) => {
  for (let each = 10; each < 10 + Number(people); each++) {
    const fields = makeFields({ formattedName: `P${each} Person` })
    ids.push(createContact(write, fields, `person-${each}`, () => NOW).id)
  }
  const writeEntry = createEntryWriter(write)
  for (let n = 0; n < Number(entries) * ids.length; n++) {
    const [at, kind] = [NOW - (n + 1) * HOUR, KINDS[n % KINDS.length] ?? 'note']
    const person = n % ids.length
    // One to five lines, as people write.
    const text = `P${10 + person} asked for number ${n}. ${'Wants the spine lighter, and a quote by Friday. '.repeat((n * 7) % 5)}`
    const id = writeEntry({ uid: `entry-${n}`, kind, at, text }, ids[person] ?? 0)
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
const result = {
  page: times(ROUNDS, (n) => pageOf(n)),
  rows: times(ROUNDS, (n) => plain.all(idOf(n), fromWhere(n * 37).at)),
  // Nowhere in it, so that all of it is looked through.
  found: times(ids.length, (n) =>
    timelinePage(book.read, [entriesSource], { ...ask, contactId: idOf(n), from: null, text: 'nowhere' }, NOW),
  ),
}
await book.close()
finish(result)
