import type { Settings } from '../../shared/contract/app.contract.ts'
import type { remindersContract } from '../../shared/contract/reminders.contract.ts'
import { systemZone } from '../../shared/domain/civil-time.ts'
import { eventReminders } from '../calendar/event-reminders.ts'
import type { YearlyDate } from '../contacts/yearly-dates.service.ts'
import type { Book, ReadConnection } from '../db/book.ts'
import type { Handlers } from '../ipc/handlers.ts'
import { dateKey, listDismissedDates } from '../keep-in-touch/cadences.service.ts'
import { touchReminders } from '../keep-in-touch/touch-reminders.ts'
import { setStartAtLogin, startsAtLogin } from '../platform/login-item.ts'
import { desktopNotifier } from '../platform/notifier.ts'
import { watchTime } from '../platform/time-watch.ts'
import type { ReminderContext } from '../reminders/reminder-context.ts'
import type { ReminderSource } from '../reminders/reminder-source.ts'
import { remindersHandlers } from '../reminders/reminders.handlers.ts'
import { type Opened, startReminders } from '../reminders/reminders.service.ts'
import { summarySource } from '../reminders/summary-source.ts'
import { yearlySource } from '../reminders/yearly-source.ts'
import { getSettings } from '../settings/settings.service.ts'
import { tasksSource } from '../tasks/task-reminders.ts'
import { lastWordsOf } from '../timeline/last-words.service.ts'

type Reader = Pick<ReadConnection, 'prepare'>
type Options = {
  readonly clock: () => number
  readonly open: (opened: Opened) => void
  readonly report: (error: unknown) => void
}

const TEST = { title: 'This is how Kith reminds you', body: 'Sent from the settings just now.', actions: [] }

/** Puts reminders together: where they come from, how they are shown, and what the window can ask of them. */
export function createReminding(book: Book, { clock, open, report }: Options) {
  const context = contextOf(clock)
  const handlers: Handlers<typeof remindersContract> = {
    ...remindersHandlers(context),
    'reminders.test': () => desktopNotifier.show(TEST, () => open({ to: 'inbox' })),
    'login.get': startsAtLogin,
    'login.set': ({ isOn }) => setStartAtLogin(isOn),
  }
  const timers = { set: setTimeout, clear: (timer: unknown) => clearTimeout(timer as NodeJS.Timeout) }
  const start = () => {
    const reminders = startReminders(book, {
      ...context,
      timers,
      notifier: desktopNotifier,
      lastNote: (read, contactId) => lastNoteOf(read, contactId, clock()),
      open,
      report,
    })
    watchTime(reminders.look)
    return reminders
  }
  return { handlers, start }
}

/** Those that were dismissed for this year on the page of the day. */
function dismissed(read: Reader, dates: readonly YearlyDate[]): ReadonlySet<YearlyDate> {
  const known = listDismissedDates(
    read,
    dates.map(({ contactId }) => contactId),
  )
  return new Set(dates.filter((date) => known.get(date.contactId)?.has(dateKey(date)) === true))
}

/** The last that was written about somebody, with its day. */
function lastNoteOf(read: Reader, contactId: number, now: number): string | null {
  const words = lastWordsOf(read, [contactId], now).get(contactId)
  if (words === undefined) return null
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' }).format(words.at)
  return `On ${day} you wrote: “${words.text}”`
}

function contextOf(clock: () => number): ReminderContext {
  const zone = systemZone
  const settings = (read: Reader) => getSettings(read)
  const ofBirthdays = (read: Reader) => {
    const { areBirthdaysOn: isOn, birthdayTime: time, birthdayDaysBefore: daysBefore }: Settings = settings(read)
    return { isOn, time, daysBefore }
  }
  const ofRhythms = (read: Reader) => {
    const { isTouchReminded: isOn, touchTime: time }: Settings = settings(read)
    return { isOn, time }
  }
  const sources: readonly ReminderSource[] = [
    tasksSource(zone),
    eventReminders(zone, clock),
    yearlySource('birthday', { rules: ofBirthdays, zone, clock, dismissed }),
    yearlySource('anniversary', { rules: ofBirthdays, zone, clock, dismissed }),
    touchReminders({ rules: ofRhythms, zone, clock }),
  ]
  const ofSummary = (read: Reader) => {
    const { isSummaryOn: isOn, summaryTime: time }: Settings = settings(read)
    return { isOn, time }
  }
  return { sources: [...sources, summarySource({ sources, rules: ofSummary, zone, clock })], clock, zone, settings }
}
