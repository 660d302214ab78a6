import type { CalendarEvent } from '../../shared/domain/calendar/calendar-event.ts'
import type { RecurrenceSet, Strand } from '../../shared/domain/recurrence/recurrence-set.ts'
import type { ReadConnection } from '../db/book.ts'
import { isRestOfSeries, recurrenceOf } from './event-times.ts'
import { findSetOf, listOverrides } from './events.repository.ts'

type Reader = Pick<ReadConnection, 'prepare'>
type Series = Pick<
  CalendarEvent,
  'start' | 'rules' | 'rdates' | 'exdates' | 'exrules' | 'isRange' | 'seriesId' | 'recurrenceId' | 'end'
>
/** Of each series the occurrences that differ, by their names in its order. `isRange`: it stands for all that follow, too. */
export type Differing = readonly { readonly local: string; readonly isRange: boolean }[]

/** What an event has of its series: the series itself up to the first occurrence that stands for all that follow. */
export function strandOf(event: Series, set: RecurrenceSet, differing: Differing): Strand {
  const name = isRestOfSeries(event) ? event.recurrenceId?.local : undefined
  const next = differing.find(({ local, isRange }) => isRange && (name === undefined || local > name))
  return {
    set,
    first: name === undefined ? null : { name, start: event.start },
    before: next?.local ?? null,
    differing: new Set(differing.map(({ local }) => local)),
  }
}

/** The same, of an event of the book. */
export function readStrand(read: Reader, id: number, event: Series): Strand {
  const seriesId = event.seriesId ?? id
  const differing = listOverrides(read, seriesId).flatMap(({ recurrence_id: local, is_series }) =>
    local === null ? [] : { local, isRange: is_series === 1 },
  )
  const set = isRestOfSeries(event) ? findSetOf(read, seriesId) : undefined
  return strandOf(event, set ?? recurrenceOf(event), differing)
}
