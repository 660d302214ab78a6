import { civilAt, instantOf } from '../../shared/domain/civil-time.ts'
import type { TaskKind } from '../../shared/domain/tasks/task.ts'
import { reminderTime } from '../../shared/domain/tasks/task-times.ts'
import { offsetReader } from '../../shared/domain/zone-offset.ts'
import { listSummaries } from '../contacts/contact-lists.service.ts'
import type { ReadConnection } from '../db/book.ts'
import type { Due, Occurrence, ReminderSource } from '../reminders/reminder-source.ts'
import { finishTasks } from './move-tasks.service.ts'
import { type StoredTask, taskStore } from './task-store.ts'
import { findRemindAt, findRemindLocal, findSoonestAt, iterateRemindLocal } from './tasks.repository.ts'

type Reader = Pick<ReadConnection, 'prepare'>
/** Where clocks are changed, by two hours at most, local times and instants run crosswise. */
const CROSSWISE = 3 * 3_600_000

const WRITE = { deed: 'write' } as const
const DEEDS: Partial<Record<TaskKind, Pick<Due, 'deed'>>> = { call: { deed: 'call' }, email: WRITE, message: WRITE }

/**
 * Reminds of tasks at the times that they say: those with a zone at an instant, the others by the clock of wherever the
 * computer is. An occurrence is named by the time as it was written, so that it is another one once the task is moved.
 */
export function tasksSource(zone: () => string): ReminderSource {
  const floating = (read: Reader, after: number, until: number) => {
    return findRemindLocal(read, localText(after - CROSSWISE, zone()), localText(until + CROSSWISE, zone()))
      .map(({ id, local }) => occurrenceOf(id, local, localInstant(local, zone())))
      .filter(({ dueAt }) => dueAt > after && dueAt <= until)
  }
  return {
    kind: 'task',
    soonestAfter(read, at) {
      const times = [findSoonestAt(read, at), soonestLocal(read, at, zone())].filter((time) => time !== null)
      return times.length === 0 ? null : Math.min(...times)
    },
    dueWithin(read, after, until) {
      const zoned = findRemindAt(read, after, until).map(({ id, at }) => occurrenceOf(id, String(at), at))
      return [...zoned, ...floating(read, after, until)]
    },
    find(read, key, occurrence) {
      const id = Number(key.split(':')[1])
      const task = taskStore.find(read, id)
      const at = task?.state === 'open' ? reminderTime(task, task.reminder) : null
      if (task === undefined || at === null || String(at) !== occurrence) return null
      const dueAt = typeof at === 'number' ? at : localInstant(at, zone())
      return {
        ...occurrenceOf(id, occurrence, dueAt),
        ...wordsOf(read, task, zone()),
        contactIds: task.contactIds,
        place: { to: 'task', taskId: id },
        ...DEEDS[task.kind],
      }
    },
    finish(write, key, _occurrence, clock) {
      finishTasks(write, [Number(key.split(':')[1])], { clock, zone })
    },
  }
}

function occurrenceOf(id: number, occurrence: string, dueAt: number): Occurrence {
  return { key: `task:${id}`, occurrence, dueAt }
}

/** The first that comes by the local clock. Only around a change of the clocks need a later text not be a later time. */
function soonestLocal(read: Reader, at: number, zone: string): number | null {
  const offsetAt = offsetReader(zone)
  const isSteady = (instant: number) => offsetAt(instant - CROSSWISE) === offsetAt(instant + CROSSWISE)
  const from = localText(isSteady(at) ? at : at - CROSSWISE, zone)
  let [soonest, last]: [number | null, string | null] = [null, null]
  for (const text of iterateRemindLocal(read, from)) {
    if (last !== null && text > last) break
    const time = localInstant(text, zone)
    if (time <= at || (soonest !== null && time >= soonest)) continue
    soonest = time
    if (isSteady(time)) break
    last = localText(time + CROSSWISE, zone)
  }
  return soonest
}

function localText(instant: number, zone: string): string {
  const { day, time } = civilAt(instant, zone)
  return `${day}T${time}`
}

function localInstant(local: string, zone: string): number {
  const [day = '', time = ''] = local.split('T')
  return instantOf(day, time, zone)
}

/** The title and when it is due; below, with whom, and the first line of the notes. */
function wordsOf(read: Reader, task: StoredTask, zone: string): { title: string; body: string } {
  const people = listSummaries(read as ReadConnection, task.contactIds.slice(0, 3)).map(({ name }) => name)
  const [note = ''] = task.notes.trim().split('\n')
  const time = task.dueTime === null || task.zone === zone ? task.dueTime : `${task.dueTime} (${task.zone})`
  const told = people.filter((name) => name !== '' && !task.title.includes(name))
  return {
    title: time === null ? task.title : `${task.title}, ${time}`,
    body: [told.join(', '), note].filter((part) => part !== '').join('. '),
  }
}
