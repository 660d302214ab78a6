import type { TFunction } from 'i18next'
import { CalendarClock, CheckCircle2, Circle, CircleSlash, ListPlus, Pencil, Trash2 } from 'lucide-react'
import type { CommandName } from '../../shared/contract/history.contract.ts'
import type { CommandWords, Done } from '../history/command-words.ts'

type Said = Readonly<Record<'subject', string> & Record<'count', number>>
/** The subject of each is the task's title, or empty where there were several; then `contacts` is how many. */
const words =
  (one: (t: TFunction, said: Said) => string, many: (t: TFunction, said: Said) => string) =>
  ({ subject, contacts }: Done, t: TFunction) =>
    (subject === '' ? many : one)(t, { subject, count: contacts })

export const taskWords: Record<Extract<CommandName, `tasks.${string}`>, CommandWords> = {
  'tasks.add': {
    icon: ListPlus,
    done: ({ subject }, t) => t('Added the task “{{subject}}”', { subject }),
    undone: ({ subject }, t) => t('Took back the task “{{subject}}”', { subject }),
  },
  'tasks.update': {
    icon: Pencil,
    done: ({ subject }, t) => t('Changed the task “{{subject}}”', { subject }),
    undone: ({ subject }, t) => t('Took back the change to the task “{{subject}}”', { subject }),
  },
  'tasks.done': {
    icon: CheckCircle2,
    done: words(
      (t, said) => t('Marked “{{subject}}” done', said),
      (t, said) => t('Marked {{count, number}} tasks done', said),
    ),
    undone: words(
      (t, said) => t('“{{subject}}” is to do again', said),
      (t, said) => t('{{count, number}} tasks are to do again', said),
    ),
  },
  'tasks.dismiss': {
    icon: CircleSlash,
    done: words(
      (t, said) => t('Dismissed “{{subject}}”', said),
      (t, said) => t('Dismissed {{count, number}} tasks', said),
    ),
    undone: words(
      (t, said) => t('Took “{{subject}}” up again', said),
      (t, said) => t('Took {{count, number}} tasks up again', said),
    ),
  },
  'tasks.reopen': {
    icon: Circle,
    done: words(
      (t, said) => t('Opened “{{subject}}” again', said),
      (t, said) => t('Opened {{count, number}} tasks again', said),
    ),
    undone: words(
      (t, said) => t('Closed “{{subject}}” again', said),
      (t, said) => t('Closed {{count, number}} tasks again', said),
    ),
  },
  'tasks.postpone': {
    icon: CalendarClock,
    done: words(
      (t, said) => t('Moved “{{subject}}” to another day', said),
      (t, said) => t('Moved {{count, number}} tasks to another day', said),
    ),
    undone: words(
      (t, said) => t('Moved “{{subject}}” back', said),
      (t, said) => t('Moved {{count, number}} tasks back', said),
    ),
  },
  'tasks.delete': {
    icon: Trash2,
    done: words(
      (t, said) => t('Deleted the task “{{subject}}”', said),
      (t, said) => t('Deleted {{count, number}} tasks', said),
    ),
    undone: words(
      (t, said) => t('Brought back the task “{{subject}}”', said),
      (t, said) => t('Brought back {{count, number}} tasks', said),
    ),
  },
}
