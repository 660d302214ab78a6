import i18next from 'i18next'
import { EMPTY_TASK, TASK_KINDS } from '../../shared/domain/tasks/task.ts'
import type { DraftSource } from '../drafts/draft-source.ts'
import { type Fields, fitting, readForm, writeForm } from '../drafts/fitting.ts'
import { useWindow } from '../shell/window-store.ts'
import { useToasts } from '../ui/toast-store.ts'
import type { TaskForm } from './task-form.ts'
import { useTasksStore } from './tasks-store.ts'

const VERSION = 1
const keyOf = (id: number | null) => (id === null ? 'new' : String(id))

/** What is being written of a new task: in its editor, in plain words on the page of tasks, or both. */
type Fresh = { readonly form: TaskForm | undefined; readonly words: string }
let fresh: Fresh = { form: undefined, words: '' }

/** The same one while nothing is written. */
function freshNow(): Fresh | null {
  const { drafts, words } = useTasksStore.getState()
  const form = drafts[keyOf(null)]
  if (form === undefined && words.trim() === '') return null
  if (fresh.form !== form || fresh.words !== words) fresh = { form, words }
  return fresh
}

/** What is being written of tasks; it waits for the editor to be opened on that task again, or where it was written. */
export const taskDrafts: DraftSource = {
  kind: 'task',
  written(id) {
    if (id === null) {
      const now = freshNow()
      return (
        now && { form: now, body: () => writeForm({ ...now.form, words: now.words, hasForm: !!now.form }, VERSION) }
      )
    }
    const form = useTasksStore.getState().drafts[keyOf(id)]
    return form === undefined ? null : { form, body: () => writeForm(form, VERSION) }
  },
  follow: (changed) =>
    useTasksStore.subscribe(({ drafts, words }, before) => {
      const keys = new Set([...Object.keys(drafts), ...Object.keys(before.drafts)])
      if (words !== before.words) keys.add(keyOf(null))
      for (const key of keys)
        if (drafts[key] !== before.drafts[key] || key === keyOf(null)) changed(key === 'new' ? null : Number(key))
    }),
  async recover({ id, body }) {
    const kept = readForm(body, VERSION)
    const form = kept.hasForm === false ? undefined : taskFormOf(kept)
    const words = typeof kept.words === 'string' ? kept.words : ''
    const put = () => {
      if (form !== undefined) useTasksStore.getState().keepDraft(keyOf(id), form)
      if (words !== '') useTasksStore.getState().write(words)
    }
    if (id !== null) return form === undefined ? null : { form, put }
    fresh = { form, words }
    return { form: fresh, put }
  },
  onRecovered([newest]) {
    const id = newest ?? 'new'
    const isInWords = newest === null && useTasksStore.getState().drafts[keyOf(null)] === undefined
    const goOn = () =>
      isInWords ? useWindow.getState().showTasks() : useTasksStore.getState().edit({ id, contactIds: [] })
    useToasts.getState().show({
      text: i18next.t('A task was not saved last time.'),
      action: { label: i18next.t('Go on'), run: goOn },
    })
  },
}

function taskFormOf(kept: Fields): TaskForm {
  const empty = { ...EMPTY_TASK, dueOn: '', dueTime: '', contactIds: [] }
  const form = fitting(kept, empty) as TaskForm
  return {
    ...form,
    kind: TASK_KINDS.find((known) => known === form.kind) ?? EMPTY_TASK.kind,
    contactIds: form.contactIds.filter((id) => typeof id === 'number'),
  }
}
