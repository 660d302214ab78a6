import type { KithBridge } from '../../shared/contract/bridge.ts'
import type { ChannelName } from '../../shared/contract/contract.ts'
import { KithError } from '../../shared/contract/errors.ts'
import type { EventName } from '../../shared/contract/events.ts'
import type { Contact } from '../../shared/domain/contact.ts'
import type { Answers } from './fake-answers/answers.ts'
import { appAnswers } from './fake-answers/app.ts'
import { backupAnswers } from './fake-answers/backup.ts'
import { calendarAnswers } from './fake-answers/calendar.ts'
import { contactsAnswers } from './fake-answers/contacts.ts'
import { customFieldsAnswers } from './fake-answers/custom-fields.ts'
import { draftsAnswers } from './fake-answers/drafts.ts'
import { filesAnswers } from './fake-answers/files.ts'
import { historyAnswers } from './fake-answers/history.ts'
import { interchangeAnswers } from './fake-answers/interchange.ts'
import { keepInTouchAnswers } from './fake-answers/keep-in-touch.ts'
import { labelsAnswers } from './fake-answers/labels.ts'
import { listsAnswers } from './fake-answers/lists.ts'
import { remindersAnswers } from './fake-answers/reminders.ts'
import { tagsAnswers } from './fake-answers/tags.ts'
import { tasksAnswers } from './fake-answers/tasks.ts'
import { timelineAnswers } from './fake-answers/timeline.ts'
import { todayAnswers } from './fake-answers/today.ts'
import { workAnswers } from './fake-answers/work.ts'
import { createFakeBook, type Tell } from './fake-book.ts'

export type FakeBridge = KithBridge & {
  /** Every request so far, oldest first, but for who is open being remembered: that comes after a second, by the clock. */
  readonly requests: { readonly channel: ChannelName; readonly input: unknown }[]
  /** Answers one channel in another way from now on. */
  readonly answer: <N extends ChannelName>(channel: N, work: Answers[N]) => void
  readonly tell: Tell
  readonly contacts: () => readonly Contact[]
}

/** A book in memory that answers as the main process does, for tests of the window's components. */
export function createFakeBridge(initial: readonly Contact[] = []): FakeBridge {
  const listeners = new Map<EventName, Set<(payload: never) => void>>()
  const requests: { channel: ChannelName; input: unknown }[] = []
  const tell: Tell = (event, payload) => {
    for (const listener of listeners.get(event) ?? []) listener(payload as never)
  }
  const book = createFakeBook(initial, tell)
  const answers: Answers = {
    ...contactsAnswers(book),
    ...tagsAnswers(book),
    ...labelsAnswers(book),
    ...customFieldsAnswers(book),
    ...draftsAnswers(),
    ...filesAnswers(),
    ...historyAnswers(book),
    ...interchangeAnswers(book),
    ...backupAnswers(book),
    ...listsAnswers(book),
    ...tasksAnswers(tell),
    ...keepInTouchAnswers(),
    ...todayAnswers(),
    ...remindersAnswers(),
    ...calendarAnswers(tell),
    ...timelineAnswers(tell),
    ...workAnswers(),
    ...appAnswers(book),
  }

  return {
    requests,
    tell,
    contacts: () => [...book.contacts.values()],
    answer: (channel, work) => Object.assign(answers, { [channel]: work }),
    async invoke(channel, input) {
      if (!isRemembering(channel, input)) requests.push({ channel, input })
      try {
        return { ok: true, value: await answers[channel](input) }
      } catch (problem) {
        if (problem instanceof KithError) return { ok: false, error: { code: problem.code, details: problem.details } }
        throw problem
      }
    },
    subscribe(event, listener) {
      const all = listeners.get(event) ?? new Set()
      listeners.set(event, all.add(listener))
      return () => all.delete(listener)
    },
    pathForFile: (file) => (file instanceof File ? `/home/ada/${file.name}` : ''),
  }
}

function isRemembering(channel: ChannelName, input: unknown): boolean {
  return channel === 'contacts.opened' || (channel === 'settings.set' && 'lastContactId' in (input as object))
}
