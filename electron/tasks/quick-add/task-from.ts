import type { QuickAdd } from '../../../shared/contract/quick-add.ts'
import type { TaskPatch } from '../../../shared/contract/tasks.contract.ts'

/** The fields of the task that was understood, each part as it is meant first. */
export function taskFrom(understood: QuickAdd): TaskPatch {
  const { title, kind, priority, dueOn, dueTime, rule, reminder, people, about, text } = understood
  const named = people.flatMap(({ candidates }) => candidates[0]?.id ?? [])
  const contactIds = [...new Set([...named, ...(about ? [about.id] : [])])]
  return { title: title || text.trim(), kind, priority, dueOn, dueTime, rule, reminder, contactIds }
}
