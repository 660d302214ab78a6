import type { tasksContract } from '../../shared/contract/tasks.contract.ts'
import type { Handlers } from '../ipc/handlers.ts'
import type { Here } from './here.ts'
import { deleteTasks, dismissTasks, finishTasks, postponeTasks, reopenTasks } from './move-tasks.service.ts'
import { quickAdd, readDayHere } from './quick-add/quick-add-in-book.ts'
import { countTasks, getTaskRow, listTasks, nearestTask } from './task-lists.service.ts'
import { addTask, updateTask } from './tasks.service.ts'
import { listTasksByPerson } from './tasks-by-person.service.ts'

/** Binds the channels of tasks to their services. `newUid` makes a `urn:uuid:`. */
export function tasksHandlers({ newUid, ...here }: Here & { readonly newUid: () => string }) {
  return {
    'tasks.list': ({ list, ...stretch }, read) => listTasks(read, list, stretch, here),
    'tasks.byPerson': (stretch, read) => listTasksByPerson(read, stretch, here),
    'tasks.read': ({ text, ...options }, read) => quickAdd(read, text, options, here),
    'tasks.readDay': ({ text, ...options }) => readDayHere(text, options, here),
    'tasks.counts': (_input, read) => countTasks(read, here),
    'tasks.get': ({ id }, read) => getTaskRow(read, id, here),
    'tasks.nearest': ({ contactId }, read) => nearestTask(read, contactId, here),
    'tasks.add': ({ fields }, write) => addTask(write, fields, newUid(), here),
    'tasks.update': ({ id, patch }, write) => updateTask(write, id, patch, here),
    'tasks.done': ({ ids }, write) => finishTasks(write, ids, here),
    'tasks.dismiss': ({ ids }, write) => dismissTasks(write, ids, here),
    'tasks.reopen': ({ ids }, write) => reopenTasks(write, ids, here),
    'tasks.postpone': ({ ids, to }, write) => postponeTasks(write, ids, to, here),
    'tasks.delete': ({ ids }, write) => deleteTasks(write, ids, here),
  } satisfies Handlers<typeof tasksContract>
}
