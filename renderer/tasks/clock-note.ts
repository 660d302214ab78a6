import type { TFunction } from 'i18next'
import { civilAt, instantOf } from '../../shared/domain/civil-time.ts'
import { clockChange } from '../../shared/domain/tasks/clock-change.ts'
import { timeInWords } from './due-words.ts'
import { problemOf, type TaskForm } from './task-form.ts'

/**
 * What is to be said beside the time of a task: that the clocks of its zone skip it on that day, or show it twice; and for
 * a task of another zone, when that is here.
 */
export function clockNote(form: TaskForm, here: string, locale: string, t: TFunction): string | null {
  const { dueOn, dueTime } = form
  const zone = form.zone ?? here
  const field = problemOf(form, here)?.field
  if (dueOn === '' || dueTime === '' || field === 'due' || field === 'time' || field === 'zone') return null
  const change = clockChange(dueOn, dueTime, zone)
  const said =
    change === null
      ? ''
      : change.kind === 'twice'
        ? t('The clocks show this time twice that day; the first counts.')
        : t('The clocks skip this time that day; it will be {{time}}.', { time: timeInWords(change.instead, locale) })
  if (zone === here) return said || null
  const { time } = civilAt(instantOf(dueOn, dueTime, zone), here)
  return [t('{{time}} here.', { time: timeInWords(time, locale) }), said].filter(Boolean).join(' ')
}
