import type { ChoicesByTable, TableChoices } from '../../../shared/domain/table-mapping.ts'
import { useWindow } from '../../shell/window-store.ts'
import { proceed } from '../run-import.ts'
import type { MappingTask } from './mapping-task.ts'

export function showMapping(task: MappingTask): void {
  useWindow.getState().showMapping(task)
}

/** Takes how a table is read for chosen, and goes on: to the next that nobody looked at yet, or to the import. */
export async function continueWith(task: MappingTask, table: string, choices: TableChoices): Promise<void> {
  const tables: ChoicesByTable = { ...task.tables, [table]: choices }
  const open = task.open.filter((one) => one !== table)
  const [next] = open
  if (next !== undefined) return showMapping({ ...task, tables, open, at: next })
  await proceed(task.paths, tables, task.looked.length > 0)
}
