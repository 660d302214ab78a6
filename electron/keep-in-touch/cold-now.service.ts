import type { ColdRow } from '../../shared/contract/keep-in-touch.contract.ts'
import { dayCounter, monthOf } from '../../shared/domain/epoch-day.ts'
import type { ReadConnection } from '../db/book.ts'
import { type DatedTouch, listCold } from './cold.repository.ts'
import { computeTouch } from './compute-touch.ts'
import { coldRows, isDated } from './keep-in-touch.service.ts'
import type { TouchPlace } from './place.ts'
import { hasRules, isSettled } from './settle-touch.ts'
import { listEveryone, listStale } from './touch.repository.ts'

const ALL = -1

/**
 * Everyone who is going cold, also where nobody computed what follows from the last commits: it is computed here, and
 * not kept. For those who can only read.
 */
export function coldNow(read: ReadConnection, place: TouchPlace): readonly ColdRow[] {
  const now = place.clock()
  const today = dayCounter(place.zone())(now)
  const month = monthOf(today)
  const kept = listCold(read, { today, month, offset: 0, limit: ALL })
  if (isSettled(read, place)) return coldRows(read, kept, today, now)
  const ids = new Set(hasRules(read, place) ? listStale(read, ALL) : listEveryone(read))
  const computed = computeTouch(read, [...ids], { ...place, clock: () => now })
  const fresh = [...computed.values()].filter((row): row is DatedTouch => isDated(row) && isCold(row, today, month))
  const rows = [...kept.filter(({ contact_id }) => !ids.has(contact_id)), ...fresh]
  rows.sort((one, other) => far(other, today) - far(one, today) || one.contact_id - other.contact_id)
  return coldRows(read, rows, today, now)
}

function isCold({ ideal_day, until_day, break_mask }: DatedTouch, today: number, month: number): boolean {
  return ideal_day <= today && (until_day === null || until_day > today) && ((break_mask >> (month - 1)) & 1) === 0
}

function far({ anchor_day, latest_day }: DatedTouch, today: number): number {
  return (today - anchor_day) / Math.max(1, latest_day - anchor_day)
}
