import type { TFunction } from 'i18next'
import { AlarmClock, Cake, CalendarOff, Pause, Play, Repeat, Tag } from 'lucide-react'
import type { CommandName } from '../../shared/contract/history.contract.ts'
import type { CommandWords, Done } from '../history/command-words.ts'

type Said = Readonly<Record<'who', string> & Record<'count', number>>
/** The subject of each is the person's name, or empty where there were several; then `contacts` is how many. */
const words =
  (one: (t: TFunction, said: Said) => string, many: (t: TFunction, said: Said) => string) =>
  ({ subject, contacts }: Done, t: TFunction) =>
    (contacts === 1 ? one : many)(t, { who: whoOf(subject, t), count: contacts })
const whoOf = (subject: string, t: TFunction) => subject || t('a person without a name')

export const keepInTouchWords: Record<Extract<CommandName, `keepInTouch.${string}`>, CommandWords> = {
  'keepInTouch.setRhythm': {
    icon: Repeat,
    done: words(
      (t, said) => t('Set the rhythm with {{who}}', said),
      (t, said) => t('Set the rhythm with {{count, number}} people', said),
    ),
    undone: words(
      (t, said) => t('Took back the rhythm with {{who}}', said),
      (t, said) => t('Took back the rhythm with {{count, number}} people', said),
    ),
  },
  'keepInTouch.snooze': {
    icon: AlarmClock,
    done: words(
      (t, said) => t('Snoozed {{who}}', said),
      (t, said) => t('Snoozed {{count, number}} people', said),
    ),
    undone: words(
      (t, said) => t('Took back the snooze of {{who}}', said),
      (t, said) => t('Took back the snooze of {{count, number}} people', said),
    ),
  },
  'keepInTouch.pause': {
    icon: Pause,
    done: words(
      (t, said) => t('Paused keeping in touch with {{who}}', said),
      (t, said) => t('Paused keeping in touch with {{count, number}} people', said),
    ),
    undone: words(
      (t, said) => t('Took back the pause of {{who}}', said),
      (t, said) => t('Took back the pause of {{count, number}} people', said),
    ),
  },
  'keepInTouch.resume': {
    icon: Play,
    done: words(
      (t, said) => t('Keeping in touch with {{who}} again', said),
      (t, said) => t('Keeping in touch with {{count, number}} people again', said),
    ),
    undone: words(
      (t, said) => t('{{who}} is paused again', said),
      (t, said) => t('{{count, number}} people are paused again', said),
    ),
  },
  'keepInTouch.setBreak': {
    icon: CalendarOff,
    done: words(
      (t, said) => t('Set the break with {{who}}', said),
      (t, said) => t('Set the break with {{count, number}} people', said),
    ),
    undone: words(
      (t, said) => t('Took back the break with {{who}}', said),
      (t, said) => t('Took back the break with {{count, number}} people', said),
    ),
  },
  'keepInTouch.dismissDate': {
    icon: Cake,
    done: ({ subject }, t) => t('Dismissed the date of {{who}} for this year', { who: whoOf(subject, t) }),
    undone: ({ subject }, t) => t('The date of {{who}} is back', { who: whoOf(subject, t) }),
  },
  'keepInTouch.setTagRhythm': {
    icon: Tag,
    done: ({ subject }, t) => t('Set the rhythm of everyone tagged “{{subject}}”', { subject }),
    undone: ({ subject }, t) => t('Took back the rhythm of everyone tagged “{{subject}}”', { subject }),
  },
}
