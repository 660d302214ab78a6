import { openBook } from '../../../electron/db/open-book.ts'
import { indexEntry } from '../../../electron/timeline/index-entries.ts'
import { createEntryWriter } from './entry-writer.ts'
import { finish, stepArguments, timed } from './step.ts'

/** Writes entries into a book, and takes them into the search. */
const [folder = '', count = '200000'] = stepArguments()
const NOW = Date.UTC(2026, 5, 11, 8, 24)
const HOUR = 3_600_000
const KINDS = ['note', 'call', 'email', 'message', 'meeting'] as const
/** Common words first: the n-th is written a tenth as often as the first where n is ten. */
const WORDS = `the about call back week paper quote invoice spine cover print draft meeting moved asked wants lighter
  contract deadline garden family train holiday budget launch review chapter artwork delivery birthday concert harbour
  lantern orchard velvet marble compass saffron juniper glacier turbine mosaic`.split(/\s+/)

let seed = 7
function random(): number {
  seed = (seed * 48_271) % 2_147_483_647
  return seed / 2_147_483_647
}
const word = () => WORDS[Math.min(WORDS.length - 1, Math.floor(WORDS.length ** random() - 1))] ?? 'the'
const sentence = () => Array.from({ length: 12 }, word).join(' ')

const book = await openBook(folder)
const people = Number(book.read.prepare('SELECT max(id) FROM contact').pluck().get())
const { milliseconds } = await timed(() =>
  book.write(async (write) => {
    const writeEntry = createEntryWriter(write)
    for (let n = 0; n < Number(count); n++) {
      const at = NOW - n * HOUR
      const kind = KINDS[n % KINDS.length] ?? 'note'
      // A rare word, as the name of a thing is.
      const text = `${sentence()} zq${(n % 5_000).toString(36)}`
      const id = writeEntry({ uid: `bench ${n}`, kind, at, text }, 1 + ((n * 7_919) % people))
      indexEntry(write, id, { title: '', text, tags: [], files: [] })
    }
  }),
)
await book.close()
finish({ milliseconds })
