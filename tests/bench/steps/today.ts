import { listContacts } from '../../../electron/contacts/contact-lists.service.ts'
import type { WriteConnection } from '../../../electron/db/book.ts'
import { openBook } from '../../../electron/db/open-book.ts'
import { withTouch } from '../../../electron/keep-in-touch/keep-in-touch.service.ts'
import { touchRulesFrom } from '../../../electron/keep-in-touch/place.ts'
import { settleTouch } from '../../../electron/keep-in-touch/settle-touch.ts'
import { createDayFacts } from '../../../electron/today/day-facts.ts'
import { entryMeetings } from '../../../electron/today/entry-meetings.ts'
import { todayOf } from '../../../electron/today/today.service.ts'
import { DEFAULT_SETTINGS } from '../../../shared/contract/app.contract.ts'
import { createEntryWriter } from './entry-writer.ts'
import { addManyTasks } from './many-tasks.ts'
import { finish, stepArguments, timed } from './step.ts'
import { times } from './times.ts'

/** Today, and a page of the list with what it says of each person, of a book of many people. */
const [folder = '', entries = '200000', tasks = '10000'] = stepArguments()
const NOW = Date.UTC(2026, 5, 11, 8, 24)
const DAY = 24 * 60 * 60_000
const ROUNDS = 100
const ROWS = 100
/** Every fifth has a history of ten. */
const [APART, EACH] = [5, 10]
const place = {
  clock: () => NOW,
  zone: () => 'Europe/Berlin',
  rules: () => touchRulesFrom(DEFAULT_SETTINGS),
}
const book = await openBook(folder)
const people = Number(book.read.prepare('SELECT max(id) FROM contact').pluck().get())
await book.write(async (write) => {
  addEntries(write, Number(entries))
  addManyTasks(write, Number(tasks), people, place)
})
const settling = await timed(async () => {
  while (!(await book.write((write) => settleTouch(write, place))));
})
await book.write(async (write) => addEntries(write, 1, Number(entries)))
const again = await timed(() => book.write((write) => settleTouch(write, place)))
const scope = { text: '', view: 'all', tag: null } as const
listContacts(book.read, scope, 0, 1)
const withDay = createDayFacts(book, place, [entryMeetings])
const result = {
  today: times(ROUNDS, () => todayOf(book.read, place, [entryMeetings])),
  page: times(ROUNDS, (n) => {
    const { rows } = listContacts(book.read, scope, (n * 7_919) % (people - ROWS), ROWS)
    return withDay(book.read, withTouch(book.read, rows, place))
  }),
  settling: settling.milliseconds,
  again: again.milliseconds,
  cold: todayOf(book.read, place, []).cold.total,
}
await book.close()
finish(result)

/** Entries of all kinds, some weeks apart with each person, the last of them up to half a year ago. */
function addEntries(write: WriteConnection, count: number, from = 0): void {
  const writeEntry = createEntryWriter(write)
  const kinds = ['call', 'email', 'meeting', 'message', 'note']
  for (let each = from; each < from + count; each++) {
    const person = Math.floor(each / EACH)
    const at = NOW - ((person * 31) % 180) * DAY - (each % EACH) * (14 + (person % 30)) * DAY + (each % 600) * 60_000
    const kind = kinds[each % kinds.length] ?? 'note'
    writeEntry({ uid: `entry-${each}`, kind, at, text: `What was said, ${each}` }, 1 + ((person * APART) % people))
  }
}
