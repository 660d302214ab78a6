import type { TimelineItem } from '../../shared/contract/timeline.contract.ts'
import { monthOf } from './item-words.ts'

/** A line of what passed: something of the history, or the month that begins there. */
export type HistoryRow = { readonly key: string; readonly month: string; readonly item: TimelineItem | null }
type Page = { readonly items: readonly TimelineItem[] }

/** Pages that were shown before, since those stay the same ones when older ones are fetched. */
const known = new WeakMap<readonly TimelineItem[], { readonly locale: string; readonly rows: readonly HistoryRow[] }>()

/** The lines of these pages, the newest first. The month in which it is now needs no heading. */
export function historyRows(pages: readonly Page[], locale: string, now: number): HistoryRow[] {
  let month = monthOf(now, locale)
  return pages.flatMap(({ items }) => {
    const rows = rowsOf(items, locale)
    const isSame = rows[0]?.month === month
    month = rows.at(-1)?.month ?? month
    return isSame ? rows.slice(1) : rows
  })
}

/** Of an event there may be many occurrences; anything else stays the same one when its time is changed. */
export function keyOf({ type, id, at }: TimelineItem): string {
  return type === 'event' ? `${type} ${id} ${at}` : `${type} ${id}`
}

/** The lines of one page, which begins with its month. */
function rowsOf(items: readonly TimelineItem[], locale: string): readonly HistoryRow[] {
  const before = known.get(items)
  if (before?.locale === locale) return before.rows
  let last = ''
  const rows = items.flatMap((item): HistoryRow[] => {
    const month = monthOf(item.at, locale)
    const row = { key: keyOf(item), month, item }
    if (month === last) return [row]
    last = month
    return [{ key: `month ${month}`, month, item: null }, row]
  })
  known.set(items, { locale, rows })
  return rows
}
