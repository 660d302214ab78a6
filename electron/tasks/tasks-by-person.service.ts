import type { TasksByPerson } from '../../shared/contract/tasks.contract.ts'
import { listSummaries } from '../contacts/contact-lists.service.ts'
import type { ReadConnection } from '../db/book.ts'
import type { Here } from './here.ts'
import { taskRows } from './task-lists.service.ts'
import { countByPerson, findByPerson } from './tasks-by-person.repository.ts'

/** One stretch of the open tasks under those whom they are about. */
export function listTasksByPerson(
  read: ReadConnection,
  { offset, limit }: { readonly offset: number; readonly limit: number },
  here: Here,
): TasksByPerson {
  const found = findByPerson(read, limit, offset)
  const tasks = new Map(taskRows(read, [...new Set(found.map(({ id }) => id))], here).map((task) => [task.id, task]))
  const ids = [...new Set(found.flatMap(({ contactId }) => contactId ?? []))]
  const people = new Map(listSummaries(read, ids).map((person) => [Number(person.id), person]))
  const groups = Map.groupBy(found, ({ contactId }) => contactId)
  return {
    total: countByPerson(read),
    groups: [...groups].map(([contactId, those]) => ({
      person: contactId === null ? null : (people.get(contactId) ?? null),
      count: those[0]?.count ?? 0,
      tasks: those.flatMap(({ id }) => tasks.get(id) ?? []),
    })),
  }
}
