import type { TFunction } from 'i18next'
import { MessageSquareText, Pencil, Trash2 } from 'lucide-react'
import type { CommandName } from '../../shared/contract/history.contract.ts'
import { ENTRY_KINDS, type EntryKind } from '../../shared/domain/entry.ts'
import type { CommandWords } from '../history/command-words.ts'

/** An entry without any words is called by its kind. */
const KINDS: Readonly<Record<EntryKind, string>> = {
  note: 'a note',
  call: 'a call',
  email: 'an e-mail',
  message: 'a message',
  meeting: 'a meeting',
}

function calledIn(subject: string, t: TFunction): string {
  const kind = ENTRY_KINDS.find((known) => known === subject)
  return kind === undefined ? t('“{{subject}}”', { subject }) : t(KINDS[kind])
}

/** The subject of each is what the entry is called. */
export const timelineWords: Record<Extract<CommandName, `timeline.${string}`>, CommandWords> = {
  'timeline.log': {
    icon: MessageSquareText,
    done: ({ subject }, t) => t('Logged {{what}}', { what: calledIn(subject, t) }),
    undone: ({ subject }, t) => t('Took {{what}} out of the timeline again', { what: calledIn(subject, t) }),
  },
  'timeline.update': {
    icon: Pencil,
    done: ({ subject }, t) => t('Changed {{what}}', { what: calledIn(subject, t) }),
    undone: ({ subject }, t) => t('Took back the change to {{what}}', { what: calledIn(subject, t) }),
  },
  'timeline.delete': {
    icon: Trash2,
    done: ({ subject }, t) => t('Deleted {{what}}', { what: calledIn(subject, t) }),
    undone: ({ subject }, t) => t('Brought back {{what}}', { what: calledIn(subject, t) }),
  },
}
