import i18next from 'i18next'
import { EMPTY_TASK, TASK_KINDS } from '../../shared/domain/tasks/task.ts'
import type { DraftSource } from '../drafts/draft-source.ts'
import { type Fields, fitting, readForm, writeForm } from '../drafts/fitting.ts'
import { useToasts } from '../ui/toast-store.ts'
import type { TaskForm } from './task-form.ts'
import { useTasksStore } from './tasks-store.ts'

const VERSION = 1
const keyOf = (id: number | null) => (id === null ? 'new' : String(id))

/** What is being written of tasks; it waits for the editor to be opened on that task again. */
export const taskDrafts: DraftSource = {
  kind: 'task',
  written(id) {
    const form = useTasksStore.getState().drafts[keyOf(id)]
    return form === undefined ? null : { form, body: () => writeForm(form, VERSION) }
  },
  follow: (changed) =>
    useTasksStore.subscribe(({ drafts }, before) => {
      const keys = new Set([...Object.keys(drafts), ...Object.keys(before.drafts)])
      for (const key of keys) if (drafts[key] !== before.drafts[key]) changed(key === 'new' ? null : Number(key))
    }),
  async recover({ id, body }) {
    const form = taskFormOf(readForm(body, VERSION))
    return { form, put: () => useTasksStore.getState().keepDraft(keyOf(id), form) }
  },
  onRecovered([newest]) {
    const id = newest ?? 'new'
    useToasts.getState().show({
      text: i18next.t('A task was not saved last time.'),
      action: { label: i18next.t('Go on'), run: () => useTasksStore.getState().edit({ id, contactIds: [] }) },
    })
  },
}

function taskFormOf(kept: Fields): TaskForm {
  const empty = { ...EMPTY_TASK, dueOn: '', dueTime: '', isDateBad: false, isTimeBad: false, contactIds: [] }
  const form = fitting(kept, empty) as TaskForm
  return {
    ...form,
    kind: TASK_KINDS.find((known) => known === form.kind) ?? EMPTY_TASK.kind,
    contactIds: form.contactIds.filter((id) => typeof id === 'number'),
  }
}
