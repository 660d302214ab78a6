import type { TaskItem } from '../../shared/contract/timeline.contract.ts'
import { addDays, instantOf } from '../../shared/domain/civil-time.ts'
import { foldText } from '../../shared/domain/fold-text.ts'
import { dueInstant } from '../../shared/domain/tasks/task-times.ts'
import { listSummaries } from '../contacts/contact-lists.service.ts'
import type { ReadConnection } from '../db/book.ts'
import type { SourcePosition, TimelineAsk, TimelineSource } from '../timeline/timeline-source.ts'
import { type StoredTask, taskStore } from './task-store.ts'
import { findTasksOf } from './tasks.repository.ts'

/**
 * The tasks with somebody: those done where they were done, the others on the day on which they are due. What has no
 * date, and what was dismissed, stands in no timeline.
 */
export function tasksTimeline(zone: () => string): TimelineSource {
  return {
    type: 'task',
    kinds: ['task'],
    list(read, ask) {
      const here = zone()
      const placed = findTasksOf(read, ask.contactId).map(({ id, ...task }) => ({ id, at: placeOf(task, here) }))
      return placed
        .filter((place) => isAsked(place, ask))
        .sort((one, other) => (ask.before === null ? compare(one, other) : compare(other, one)))
        .flatMap(({ id, at }) => itemOf(read, id, at, ask))
        .slice(0, ask.limit)
    },
  }
}

type Due = Pick<StoredTask, 'state' | 'closedAt' | 'dueOn' | 'dueTime' | 'zone'>

/** What has no time stands at the end of its day: it is to come until then. */
function placeOf({ state, closedAt, dueOn, ...due }: Due, zone: string): number {
  if (state === 'done' && closedAt !== null) return closedAt
  const day = dueOn ?? ''
  return dueInstant({ dueOn: day, ...due }) ?? instantOf(addDays(day, 1), '00:00', zone) - 1
}

function compare(one: SourcePosition, other: SourcePosition): number {
  return one.at - other.at || one.id - other.id
}

function isAsked(place: SourcePosition, { before, after }: TimelineAsk): boolean {
  return before === null ? after !== null && compare(place, after) > 0 : compare(place, before) < 0
}

function itemOf(read: ReadConnection, id: number, at: number, ask: TimelineAsk): TaskItem[] {
  const task = taskStore.find(read, id)
  if (task === undefined) return []
  const others = listSummaries(
    read,
    task.contactIds.filter((contact) => contact !== ask.contactId),
  )
  const people = others.map(({ id: contactId, name }) => ({ id: contactId, name }))
  const said = [task.title, task.notes, ...people.map(({ name }) => name)].join('\n')
  if (ask.text !== '' && !foldText(said).includes(ask.text)) return []
  const isDone = task.state === 'done'
  const on = isDone || task.dueTime !== null ? null : task.dueOn
  return [{ type: 'task', id, at, title: task.title, on, isDone, people }]
}
