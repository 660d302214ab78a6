import type { Alarm, AlarmRepeat, AlarmTrigger } from '../../domain/calendar/event.ts'
import { canonicalJson } from '../../domain/canonical-json.ts'
import type { ContentLine } from '../content-lines/content-line.ts'
import { parseParameters } from '../content-lines/parameters.ts'
import type { EventCodec } from './codec.ts'
import type { Component } from './component.ts'
import { basicForm, readDateTime } from './date-time.ts'
import { readDuration, writeMinutes } from './duration.ts'
import { KEPT_LINE, keptOf } from './kept-line.ts'
import { textOfLine } from './line-value.ts'
import type { LineWriter } from './line-writer.ts'
import { contentLineOf } from './raw-line.ts'
import { instantOfTime, universalLocal } from './time-text.ts'

/** `isWhole` when the model holds all that the VALARM says. */
export type AlarmReading = { readonly alarm: Alarm; readonly isWhole: boolean }

const OF_MODEL: ReadonlySet<string> = new Set(['ACTION', 'TRIGGER', 'DESCRIPTION'])
const ACTIONS = ['display', 'audio', 'email'] as const
/** Ten years, as far as an alarm can be set. */
const MOST_MINUTES = 5_256_000
export const MOST_ALARMS = 100
/** As often as an alarm goes off again, and seconds in a week, after which at the latest. */
const [MOST_REPEATS, LONGEST_PAUSE] = [100, 604_800]
const OF_REPEAT: ReadonlySet<string> = new Set(['REPEAT', 'DURATION'])

/** Reads a VALARM (RFC 5545 section 3.6.6); null when it never goes off, or does what only a program can. */
export function readAlarm({ all }: Pick<Component, 'all'>): AlarmReading | null {
  const [, ...written] = all
  const unwrapped = written.map((line) => (line.name === KEPT_LINE ? contentLineOf(keptOf(line)) : line))
  const hasParts = unwrapped.some(({ name }) => name === 'BEGIN')
  const lines = hasParts ? ownLines(unwrapped) : unwrapped
  const one = (name: string) => lines.find((line) => line.name === name)
  const word = one('ACTION')?.value.trim().toLowerCase() ?? 'display'
  const action = ACTIONS.find((some) => some === word)
  const trigger = triggerOf(one('TRIGGER'))
  if (action === undefined || trigger === null) return null
  const text = one('DESCRIPTION')
  const parameters = parseParameters(text?.parameters ?? '')
  const description = text === undefined ? '' : textOfLine(text, parameters).text
  const names = lines.map(({ name }) => name).filter((name) => name !== 'END')
  const repeat = repeatOf(one('REPEAT'), one('DURATION'))
  const isKnown = names.every((name) => OF_MODEL.has(name) || (repeat !== null && OF_REPEAT.has(name)))
  return {
    alarm: { trigger: trigger.trigger, action, description, ...(repeat !== null && { repeat }) },
    isWhole: isKnown && new Set(names).size === names.length && !hasParts && trigger.isWhole,
  }
}

/** Those that stand in no component within the alarm. */
function ownLines(lines: readonly ContentLine[]): ContentLine[] {
  let depth = 0
  return lines.filter(({ name }) => {
    if (name === 'BEGIN') depth++
    const isOwn = depth === 0
    if (name === 'END' && depth > 0) depth--
    return isOwn
  })
}

/** How often again, and how long after the time before; the one says nothing without the other. */
function repeatOf(count: ContentLine | undefined, length: ContentLine | undefined): AlarmRepeat | null {
  const duration = readDuration(length?.value ?? '')
  if (count === undefined || duration === null || !/^\s*\d{1,3}\s*$/.test(count.value)) return null
  const [times, seconds] = [Number(count.value), duration.days * 86_400 + duration.seconds]
  const isKnown = times >= 1 && times <= MOST_REPEATS && seconds % 60 === 0 && seconds >= 60 && seconds <= LONGEST_PAUSE
  return isKnown ? { times, minutes: seconds / 60 } : null
}

function triggerOf(line: ContentLine | undefined): { trigger: AlarmTrigger; isWhole: boolean } | null {
  if (line === undefined) return null
  const { all } = parseParameters(line.parameters)
  const duration = readDuration(line.value)
  if (duration !== null) {
    const seconds = duration.days * 86_400 + duration.seconds
    const minutes = Math.trunc(seconds / 60) || 0
    if (Math.abs(minutes) > MOST_MINUTES) return null
    const from = all.get('RELATED')?.toUpperCase() === 'END' ? 'end' : 'start'
    return { trigger: { from, minutes }, isWhole: seconds % 60 === 0 }
  }
  const time = readDateTime(line.value)
  if (time === null || time.local.length === 10) return null
  const at = instantOfTime({ local: time.local, zone: 'UTC' })
  return { trigger: { from: 'instant', at }, isWhole: true }
}

/** Writes a VALARM. A display needs a text (RFC 5545 section 3.6.6), an empty one where there is none. */
export function writeAlarm({ trigger, action, description, repeat }: Alarm, writer: LineWriter): void {
  writer.line('BEGIN:VALARM')
  writer.property('ACTION', action.toUpperCase())
  if (trigger.from === 'instant') {
    writer.property('TRIGGER', `${basicForm(universalLocal(trigger.at))}Z`, [['VALUE', 'DATE-TIME']])
  } else {
    writer.property('TRIGGER', writeMinutes(trigger.minutes), trigger.from === 'end' ? [['RELATED', 'END']] : [])
  }
  if (description !== '' || action !== 'audio') writer.text('DESCRIPTION', description)
  if (repeat !== undefined) {
    writer.property('REPEAT', String(repeat.times))
    writer.property('DURATION', writeMinutes(repeat.minutes))
  }
  writer.line('END:VALARM')
}

/** Alarms of vCalendar 1.0: an instant, and behind it how often again and with which sound or text. */
export const alarmOfVersion1: EventCodec = {
  names: ['AALARM', 'DALARM'],
  read: (line, _parameters, draft) => {
    const [at = '', , , text = ''] = line.value.split(';')
    const time = readDateTime(at)
    if (time === null || time.local.length === 10 || draft.event.alarms.length >= MOST_ALARMS) return false
    const zone = time.isUniversal ? 'UTC' : draft.event.start.zone
    draft.event.alarms.push({
      trigger: { from: 'instant', at: instantOfTime({ local: time.local, zone }) },
      action: line.name === 'AALARM' ? 'audio' : 'display',
      description: line.name === 'AALARM' ? '' : text.trim(),
    })
    return true
  },
  write: () => {},
}

/** Whether two alarms are one. */
export function isSameAlarm(one: Alarm, other: Alarm): boolean {
  return canonicalJson(one) === canonicalJson(other)
}
