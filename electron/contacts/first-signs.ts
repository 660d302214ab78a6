import { setImmediate as breath } from 'node:timers/promises'
import type { Book, ReadConnection } from '../db/book.ts'
import { namedBy, toSearchQuery } from '../search/search-query.ts'
import { prepareDigitPairs } from './digit-pairs.ts'
import { matchSetOf, prepareSet } from './match-sets.ts'
import { nameOrderOf } from './name-order.ts'

const DIGITS = [...'0123456789']
/** Of more people two digits are found as they are typed: a hundred sets of a million people take 13 MB. */
const MOST_FOR_PAIRS = 1_200_000
/** So long after the last change everybody is looked at again, so that a row of changes costs no more than one. */
const SETTLED_MS = 1_000

/**
 * Finds out for each digit, each letter under which the list has people, and each two digits, who holds it, bit by
 * bit, so that the first keys typed find it done. Once it is over, the book is not asked again.
 */
export async function prepareFirstSigns(read: ReadConnection, isOver: () => boolean): Promise<void> {
  if (isOver()) return
  const { ids, sections } = nameOrderOf(read)
  const letters = sections.map(({ section }) => section)
  for (const sign of [...DIGITS, ...letters]) {
    await breath()
    if (isOver()) return
    const query = toSearchQuery(sign)
    if (query === null || !query.isShort) continue
    await prepareSet(read, query, isOver)
    // The book may have been closed meanwhile.
    if (isOver()) return
    // Letters begin enough names to fill a page from the list itself. A stretch would be looked for to the book's end.
    if (!letters.includes(sign) && query.nameMatch !== null) matchSetOf(read, namedBy(query.nameMatch))
  }
  if (ids.length <= MOST_FOR_PAIRS) await prepareDigitPairs(read, isOver)
}

/** Prepares the first signs now and, after people changed, again. The promise is of the first time. */
export function keepFirstSigns(book: Book, report: (error: unknown) => void) {
  let isOver = false
  let last: Promise<void> = Promise.resolve()
  let timer: ReturnType<typeof setTimeout> | undefined
  const prepare = () => {
    last = last.then(() => prepareFirstSigns(book.read, () => isOver)).catch(report)
    return last
  }
  const end = book.subscribe((event) => {
    if (event !== 'contacts.changed') return
    clearTimeout(timer)
    timer = setTimeout(prepare, SETTLED_MS)
    timer.unref()
  })
  return {
    ready: prepare(),
    stop(): void {
      isOver = true
      clearTimeout(timer)
      end()
    },
  }
}
