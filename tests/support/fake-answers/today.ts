import type { Today } from '../../../shared/contract/today.contract.ts'
import type { AnswersOf } from './answers.ts'

/** A day on which nothing is to be done. */
export const EMPTY_TODAY: Today = {
  day: '2026-06-11',
  at: Date.parse('2026-06-11T08:24Z'),
  overdue: { total: 0, rows: [] },
  due: { total: 0, rows: [] },
  done: [],
  meetings: [],
  dates: [],
  cold: { total: 0, late: 0, rows: [] },
  tomorrow: { tasks: [], meetings: [] },
}

export function todayAnswers(): AnswersOf<'today'> {
  return { 'today.get': () => EMPTY_TODAY }
}
