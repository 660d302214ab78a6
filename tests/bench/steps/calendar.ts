import { eventsBetween } from '../../../electron/calendar/window.service.ts'
import { createContact } from '../../../electron/contacts/contacts.service.ts'
import { openBook } from '../../../electron/db/open-book.ts'
import { makeFields } from '../../support/make-contact.ts'
import { addManyEvents } from './many-events.ts'
import { finish, stepArguments } from './step.ts'
import { times } from './times.ts'

/** The months of a book with so many events and series over ten years, beside the plain rows of as many days. */
const [folder = '', events = '10000', series = '1000'] = stepArguments()
const NOW = Date.UTC(2026, 5, 11, 8, 24)
const TIMES = 120
const PEOPLE = 100
const SIX_WEEKS = 42 * 86_400_000
const zone = 'Europe/Berlin'
const book = await openBook(folder)
await book.write(async (write) => {
  for (let each = 1; each <= PEOPLE; each++) {
    createContact(write, makeFields({ formattedName: `Person ${each}` }), `person-${each}`, () => NOW)
  }
  addManyEvents(write, { events: Number(events), series: Number(series), people: PEOPLE }, () => NOW)
})
/** Months here and there in the ten years. */
const monthOf = (n: number) => Date.UTC(2020, (n * 37) % 120, 1)
const plain = book.read.prepare('SELECT * FROM event WHERE start_at >= ? AND start_at < ?')
let shown = 0
const result = {
  month: times(TIMES, (n) => {
    const from = monthOf(n)
    shown += eventsBetween(book.read, { from, to: from + SIX_WEEKS, zone }).events.length
  }),
  rows: times(TIMES, (n) => plain.all(monthOf(n), monthOf(n) + SIX_WEEKS)),
  shown: Math.round(shown / TIMES),
}
await book.close()
finish(result)
