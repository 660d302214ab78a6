import { PickDayDialog } from './pick-day-dialog.tsx'
import { TaskDialog } from './task-dialog.tsx'

/** The dialogs of tasks, which any page may open. */
export function TaskDialogs() {
  return (
    <>
      <TaskDialog />
      <PickDayDialog />
    </>
  )
}
