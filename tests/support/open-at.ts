import { keepInTouchOf, listGoingCold } from '../../electron/keep-in-touch/keep-in-touch.service.ts'
import { openTouchBook } from './book-of-contacts.ts'
import { touchPlace } from './touch-place.ts'

export const THREE_WEEKS = { every: 3, unit: 'week' } as const
export const MONTHLY = { every: 1, unit: 'month' } as const
export const ALL_ROWS = { offset: 0, limit: 100 }

/** A book in which people are spoken with, at this time of its zone; `of` and `cold` tell how things stand then. */
export async function openAt(time: string, zone?: string) {
  const place = touchPlace(time, zone)
  const { book, ...rest } = await openTouchBook(place)
  const of = (id: number) => keepInTouchOf(book.read, id, place)
  const cold = () => listGoingCold(book.read, ALL_ROWS, place).rows.map(({ person }) => person.name)
  return { place, book, of, cold, ...rest }
}
