import type { Inbox, InboxItem } from '../../../shared/contract/reminders.contract.ts'
import type { AnswersOf } from './answers.ts'

const HOUR = 60 * 60_000

export function remindersAnswers(): AnswersOf<'reminders' | 'login' | 'navigation'> {
  let items: readonly InboxItem[] = []
  let startsAtLogin = false
  const change = (id: number, to: Partial<InboxItem>) => {
    items = items.map((item) => (item.id === id ? { ...item, ...to } : item))
  }
  return {
    'reminders.inbox': (): Inbox => ({ items, unseen: items.filter(({ isNew }) => isNew).length }),
    'reminders.see': ({ ids }) => {
      for (const id of ids) change(id, { isNew: false })
    },
    'reminders.snooze': ({ id }) => {
      const until = Date.now() + HOUR
      change(id, { state: 'snoozed', snoozedUntil: until })
      return until
    },
    'reminders.dismiss': ({ ids }) => {
      items = items.filter(({ id }) => !ids.includes(id))
    },
    'reminders.putBack': ({ ids }) => {
      for (const id of ids) change(id, { state: 'shown', snoozedUntil: null })
    },
    'reminders.finish': ({ id }) => {
      items = items.filter((item) => item.id !== id)
    },
    'reminders.test': () => ({ is: 'shown' }),
    'login.get': () => startsAtLogin,
    'login.set': ({ isOn }) => {
      startsAtLogin = isOn
      return startsAtLogin
    },
    'navigation.take': () => null,
  }
}
