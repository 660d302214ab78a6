import { MessageSquareText, Pencil, Trash2 } from 'lucide-react'
import type { CommandName } from '../../shared/contract/history.contract.ts'
import type { CommandWords } from '../history/command-words.ts'

/** The subject of each is what the entry is called. */
export const timelineWords: Record<Extract<CommandName, `timeline.${string}`>, CommandWords> = {
  'timeline.log': {
    icon: MessageSquareText,
    done: ({ subject }, t) => t('Logged “{{subject}}”', { subject }),
    undone: ({ subject }, t) => t('Took “{{subject}}” out of the timeline again', { subject }),
  },
  'timeline.update': {
    icon: Pencil,
    done: ({ subject }, t) => t('Changed “{{subject}}”', { subject }),
    undone: ({ subject }, t) => t('Took back the change to “{{subject}}”', { subject }),
  },
  'timeline.delete': {
    icon: Trash2,
    done: ({ subject }, t) => t('Deleted “{{subject}}”', { subject }),
    undone: ({ subject }, t) => t('Brought back “{{subject}}”', { subject }),
  },
}
