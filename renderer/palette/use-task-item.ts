import { CalendarPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { dueInWords } from '../tasks/due-words.ts'
import { peopleOf, taskOf, useQuickAdd } from '../tasks/quick-add/use-quick-add.ts'
import { useToday } from '../ui/use-today.ts'
import type { PaletteItem } from './item.ts'
import { usePalette } from './palette-store.ts'

/** What was typed, as a task to add. `isMeant`: it says when, or what to do with whom, and so is no search. */
export function useTaskItem(text: string): { readonly items: readonly PaletteItem[]; readonly isMeant: boolean } {
  const { t, i18n } = useTranslation()
  const today = useToday()
  // One word is looked for, and no task: it is not worth reading with every key.
  const { understood } = useQuickAdd(/\S\s+\S/.test(text) ? text : '', null)
  if (understood === null) return { items: [], isMeant: false }
  const { noDay } = understood
  const { title, dueOn = null, dueTime = null } = taskOf(understood, {})
  const kinds = new Set(understood.parts.map(({ kind }) => kind))
  const isToDo = kinds.has('kind') && (peopleOf(understood, {}).length > 0 || kinds.has('topic'))
  const due = dueInWords({ day: dueOn, time: dueTime }, today, i18n.language, t)
  const item: PaletteItem = {
    id: 'add-task',
    label: t('Add the task “{{title}}”', { title }),
    icon: CalendarPlus,
    end: noDay === null || dueOn !== null ? due : t('There is no “{{day}}”', { day: noDay }),
    run: () => usePalette.getState().open({ task: text }),
  }
  return { items: [item], isMeant: kinds.has('when') || kinds.has('repeat') || isToDo }
}
