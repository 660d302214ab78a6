import { CalendarDays, CalendarMinus2, CalendarPlus, CalendarX2 } from 'lucide-react'
import type { CommandName } from '../../shared/contract/history.contract.ts'
import type { CommandWords } from '../history/command-words.ts'

/** The subject of each is what the event or the calendar is called. */
export const calendarWords: Record<Extract<CommandName, `calendar.${string}` | `calendars.${string}`>, CommandWords> = {
  'calendar.create': {
    icon: CalendarPlus,
    done: ({ subject }, t) => t('Added “{{subject}}” to the calendar', { subject }),
    undone: ({ subject }, t) => t('Took “{{subject}}” out of the calendar again', { subject }),
  },
  'calendar.update': {
    icon: CalendarDays,
    done: ({ subject }, t) => t('Changed “{{subject}}”', { subject }),
    undone: ({ subject }, t) => t('Took back the change to “{{subject}}”', { subject }),
  },
  'calendar.updateOccurrence': {
    icon: CalendarDays,
    done: ({ subject }, t) => t('Changed “{{subject}}” this once', { subject }),
    undone: ({ subject }, t) => t('Took back the change to “{{subject}}”', { subject }),
  },
  'calendar.updateFollowing': {
    icon: CalendarDays,
    done: ({ subject }, t) => t('Changed “{{subject}}” from here on', { subject }),
    undone: ({ subject }, t) => t('Took back the change to “{{subject}}”', { subject }),
  },
  'calendar.delete': {
    icon: CalendarX2,
    done: ({ subject }, t) => t('Deleted “{{subject}}”', { subject }),
    undone: ({ subject }, t) => t('Brought back “{{subject}}”', { subject }),
  },
  'calendar.deleteOccurrence': {
    icon: CalendarMinus2,
    done: ({ subject }, t) => t('Deleted “{{subject}}” this once', { subject }),
    undone: ({ subject }, t) => t('Brought back “{{subject}}”', { subject }),
  },
  'calendar.deleteFollowing': {
    icon: CalendarMinus2,
    done: ({ subject }, t) => t('Deleted “{{subject}}” from here on', { subject }),
    undone: ({ subject }, t) => t('Brought back “{{subject}}”', { subject }),
  },
  'calendars.create': {
    icon: CalendarPlus,
    done: ({ subject }, t) => t('Made the calendar “{{subject}}”', { subject }),
    undone: ({ subject }, t) => t('Took the calendar “{{subject}}” out again', { subject }),
  },
  'calendars.update': {
    icon: CalendarDays,
    done: ({ subject }, t) => t('Changed the calendar “{{subject}}”', { subject }),
    undone: ({ subject }, t) => t('Took back the change to the calendar “{{subject}}”', { subject }),
  },
  'calendars.delete': {
    icon: CalendarX2,
    done: ({ subject }, t) => t('Deleted the calendar “{{subject}}”', { subject }),
    undone: ({ subject }, t) => t('Brought back the calendar “{{subject}}”', { subject }),
  },
  'calendars.subscribe': {
    icon: CalendarPlus,
    done: ({ subject }, t) => t('Following the calendar “{{subject}}”', { subject }),
    undone: ({ subject }, t) => t('No longer following the calendar “{{subject}}”', { subject }),
  },
  'calendars.refresh': {
    icon: CalendarDays,
    done: ({ subject }, t) => t('Refreshed the calendar “{{subject}}”', { subject }),
    undone: ({ subject }, t) => t('Took back what came with the calendar “{{subject}}”', { subject }),
  },
}
