import { readRule } from '../../domain/recurrence/read-rule.ts'
import { type Priority, TASK_KINDS, type TaskKind } from '../../domain/tasks/task.ts'
import type { ContentLine } from '../content-lines/content-line.ts'
import type { Parameters } from '../content-lines/parameters.ts'
import { plainValue, textOfLine } from './line-value.ts'
import { attendeeOf } from './properties/people.ts'
import { readStamp } from './properties/stamps.ts'
import type { TaskDraft } from './task-draft.ts'
import { instantOfTime } from './time-text.ts'
import { ruleOfVersion1 } from './version-1-rule.ts'

type Reader = (line: ContentLine, parameters: Parameters, draft: TaskDraft) => boolean

/** Kith's own: what there is to do, which a VTODO has no word for. */
export const KIND_PROPERTY = 'X-KITH-TASK-KIND'
/** Of how much weight a priority is (RFC 5545 section 3.8.1.9). */
export const PRIORITY_NUMBERS: Readonly<Record<Priority, number>> = { high: 1, normal: 5, low: 9 }

function text(field: 'title' | 'notes' | 'uid'): Reader {
  return (line, parameters, draft) => {
    if (!draft.isFirst(line.name)) return false
    const { text: found, isSound } = textOfLine(line, parameters)
    if (!isSound) draft.warn('ical.badEncoding', line, found)
    draft.task[field] = field === 'notes' ? found : found.trim()
    return true
  }
}

const due: Reader = (line, parameters, draft) => {
  const time = draft.timeOf(line, parameters)
  if (time === null) draft.warn('ical.badTime', line, line.value)
  if (time === null || !draft.isFirst('DUE')) return false
  const { task } = draft
  task.dueOn = time.local.slice(0, 10)
  if (time.local.length > 10) {
    // A task has no seconds.
    task.dueTime = time.local.slice(11, 16)
    task.zone = time.zone
  }
  return true
}

const priority: Reader = (line, parameters, draft) => {
  const number = Number(plainValue(line, parameters))
  if (!Number.isInteger(number) || number < 0 || number > 9 || !draft.isFirst('PRIORITY')) return false
  draft.task.priority = number === 0 || number === 5 ? 'normal' : number < 5 ? 'high' : 'low'
  return true
}

/** What is begun and not done is open; that it is begun stays with the line. */
const status: Reader = (line, parameters, draft) => {
  const word = plainValue(line, parameters).toUpperCase().replaceAll(' ', '-')
  const state = { 'NEEDS-ACTION': 'open', COMPLETED: 'done', CANCELLED: 'dismissed' } as const
  if (!(word in state) || !draft.isFirst('STATUS')) return false
  draft.task.state = state[word as keyof typeof state]
  return true
}

const completed: Reader = (line, parameters, draft) => {
  const time = draft.timeOf(line, parameters)
  if (time === null || !draft.isFirst('COMPLETED')) return false
  draft.task.closedAt = instantOfTime(time)
  return true
}

const rule: Reader = (line, parameters, draft) => {
  const plain = plainValue(line, parameters).replace(/\\([;,])/g, '$1')
  const value = draft.calendar.isVersion1 ? (ruleOfVersion1(plain, null) ?? plain) : plain
  if (readRule(value).problem !== null || value.includes('\n') || value.length > 1_000 || !draft.isFirst('RRULE'))
    return false
  draft.task.rule = value
  return true
}

const people: Reader = (line, parameters, draft) => {
  if (draft.task.people.length >= 1_000) return false
  draft.task.people.push(attendeeOf(line, parameters))
  return true
}

const kind: Reader = (line, parameters, draft) => {
  const found = TASK_KINDS.find((one): one is TaskKind => one === plainValue(line, parameters).toLowerCase())
  if (found === undefined || !draft.isFirst(KIND_PROPERTY)) return false
  draft.task.kind = found
  return true
}

/** What reads each property of a task, by its upper-case name. */
export const TASK_READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['UID', text('uid')],
  ['SUMMARY', text('title')],
  ['DESCRIPTION', text('notes')],
  ['DUE', due],
  ['PRIORITY', priority],
  ['STATUS', status],
  ['COMPLETED', completed],
  ['RRULE', rule],
  ['ATTENDEE', people],
  [KIND_PROPERTY, kind],
  ['DTSTAMP', readStamp],
  ['CREATED', readStamp],
  ['DCREATED', readStamp],
  ['LAST-MODIFIED', readStamp],
])
