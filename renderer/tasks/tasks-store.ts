import { create } from 'zustand'
import type { TaskListName, TaskRow } from '../../shared/contract/tasks.contract.ts'
import type { TaskFields } from '../../shared/domain/tasks/task.ts'
import type { TaskForm } from './task-form.ts'

/** What is open in the editor: a task, or a new one about somebody, or about nobody. */
export type Edited = {
  readonly id: number | 'new'
  readonly contactIds: readonly number[]
  /** What is known of a new one. */
  readonly fields?: Partial<TaskFields>
}
/** A list of days, or all that is open under those whom it is about. */
export type ShownTasks = TaskListName | 'people'
type TasksState = {
  readonly list: ShownTasks
  readonly edited: Edited | null
  /** Tasks that wait for a day to be picked. */
  readonly picked: readonly Pick<TaskRow, 'id' | 'title'>[]
  /** What was written and not saved, by task. */
  readonly drafts: Readonly<Record<string, TaskForm>>
  /** What stands in the page's quick add. */
  readonly words: string
  readonly showList: (list: ShownTasks) => void
  readonly edit: (edited: Edited | null) => void
  readonly pickDay: (tasks: readonly Pick<TaskRow, 'id' | 'title'>[]) => void
  readonly keepDraft: (key: string, draft: TaskForm | null) => void
  readonly write: (words: string) => void
}

/** What the window itself knows of tasks. */
export const useTasksStore = create<TasksState>()((set) => ({
  list: 'open',
  edited: null,
  picked: [],
  drafts: {},
  words: '',
  showList: (list) => set({ list }),
  edit: (edited) => set({ edited }),
  pickDay: (picked) => set({ picked }),
  keepDraft: (key, draft) =>
    set(({ drafts }) => {
      const { [key]: _old, ...others } = drafts
      return { drafts: draft === null ? others : { ...others, [key]: draft } }
    }),
  write: (words) => set({ words }),
}))

/** Opens a task in the editor. */
export function editTask(id: number): void {
  useTasksStore.getState().edit({ id, contactIds: [] })
}

/** Opens the editor on a new task, about somebody where that is given. */
export function planTask(contactIds: readonly number[] = [], fields: Partial<TaskFields> = {}): void {
  useTasksStore.getState().edit({ id: 'new', contactIds, fields })
}
