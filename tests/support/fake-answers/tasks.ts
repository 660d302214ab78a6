import { readDayHere } from '../../../electron/tasks/quick-add/quick-add-in-book.ts'
import { KithError } from '../../../shared/contract/errors.ts'
import type { TaskPatch, TaskRow } from '../../../shared/contract/tasks.contract.ts'
import { EMPTY_TASK, type TaskState } from '../../../shared/domain/tasks/task.ts'
import type { Tell } from '../fake-book.ts'
import { fakeContact, summaryOf } from '../fake-contacts.ts'
import type { AnswersOf } from './answers.ts'

const HERE = { clock: Date.now, zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone }

/** A task that is in nobody's zone but the reader's, as its row stands in a list. */
export function fakeTask(id: number, fields: Partial<TaskRow> = {}): TaskRow {
  const { dueOn = null, dueTime = null } = fields
  const stamp = { uid: `task-${id}`, state: 'open', closedAt: null, createdAt: 0, updatedAt: 0 } as const
  const place = { people: [], day: dueOn, time: dueTime, isLate: false, daysLate: null }
  return { ...EMPTY_TASK, ...stamp, ...place, id, ...fields }
}

/** Tasks in memory, in the order in which they were added, under one heading. */
export function tasksAnswers(tell: Tell): AnswersOf<'tasks'> {
  const tasks = new Map<number, TaskRow>()
  const get = (id: number) => {
    const task = tasks.get(id)
    if (task === undefined) throw new KithError('task.notFound', { id })
    return task
  }
  const change = (ids: readonly number[], patch: TaskPatch & { state?: TaskState }) => {
    for (const id of ids) tasks.set(id, fakeTask(id, { ...get(id), ...(patch as Partial<TaskRow>) }))
    tell('tasks.changed', { ids })
    tell('history.changed', {})
    return ids.length
  }
  const of = (contactId: number) =>
    [...tasks.values()].filter(({ contactIds, state }) => state === 'open' && contactIds.includes(contactId))
  return {
    'tasks.list': ({ list, contactId = null }) => {
      const rows = [...tasks.values()].filter(
        ({ state, contactIds }) =>
          (state === 'open') === (list !== 'done') && (contactId === null || contactIds.includes(contactId)),
      )
      const section = list === 'done' ? ('done' as const) : ('today' as const)
      return { total: rows.length, rows, sections: rows.length === 0 ? [] : [{ section, count: rows.length }] }
    },
    'tasks.byPerson': () => {
      const open = [...tasks.values()].filter(({ state }) => state === 'open')
      const ids = [...new Set(open.flatMap(({ contactIds }) => contactIds))]
      const groups = ids.map((id) => {
        const own = open.filter(({ contactIds }) => contactIds.includes(id))
        return { person: summaryOf(fakeContact(id, { formattedName: `Person ${id}` })), tasks: own, count: own.length }
      })
      const alone = open.filter(({ contactIds }) => contactIds.length === 0)
      const last = alone.length === 0 ? [] : [{ person: null, tasks: alone, count: alone.length }]
      return { total: open.length, groups: [...groups, ...last] }
    },
    'tasks.read': ({ text }) => {
      const { notes: _notes, contactIds: _ids, zone: _zone, ...nothing } = EMPTY_TASK
      return { ...nothing, text, title: text, parts: [], people: [], about: null, noDay: null }
    },
    'tasks.readDay': ({ text, ...options }) => readDayHere(text, options, HERE),
    'tasks.counts': () => {
      const open = [...tasks.values()].filter(({ state }) => state === 'open').length
      return { open, today: open, upcoming: 0, overdue: 0, someday: 0 }
    },
    'tasks.get': ({ id }) => get(id),
    'tasks.nearest': ({ contactId }) => of(contactId).find(({ dueOn }) => dueOn !== null) ?? null,
    'tasks.add': ({ fields }) => {
      const id = Math.max(0, ...tasks.keys()) + 1
      tasks.set(id, fakeTask(id, fields as Partial<TaskRow>))
      change([id], {})
      return get(id)
    },
    'tasks.update': ({ id, patch }) => {
      change([id], patch as TaskPatch)
      return get(id)
    },
    'tasks.done': ({ ids }) => change(ids, { state: 'done' }),
    'tasks.dismiss': ({ ids }) => change(ids, { state: 'dismissed' }),
    'tasks.reopen': ({ ids }) => change(ids, { state: 'open' }),
    'tasks.postpone': ({ ids, to }) => change(ids, { dueOn: to.to === 'day' ? to.on : '2026-06-12' }),
    'tasks.delete': ({ ids }) => {
      for (const id of ids) tasks.delete(id)
      return change([], {}) + ids.length
    },
  }
}
