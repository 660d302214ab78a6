import { Notification } from 'electron'
import type { DesktopAnswer } from '../../shared/contract/reminders.contract.ts'

export type Announcement = {
  readonly title: string
  readonly body: string
  /** Buttons, where the desktop has them. */
  readonly actions: readonly { readonly id: string; readonly label: string }[]
}
/** What somebody did with a notification: a click on it, or the button with this id. */
export type Reaction = { readonly is: 'opened' } | { readonly is: 'chosen'; readonly action: string }
export type Notifier = {
  show(announcement: Announcement, react: (reaction: Reaction) => void): Promise<DesktopAnswer>
}

/** A desktop that has not answered by then does not. Milliseconds. */
const PATIENCE = 10_000
/** One that nobody keeps loses its click. Older ones have left the screen. */
const MOST_KEPT = 50
const kept = new Set<Notification>()

/** Shows notifications of the desktop. */
export const desktopNotifier: Notifier = {
  show({ title, body, actions }, react) {
    if (!Notification.isSupported()) {
      return Promise.resolve({ is: 'failed', reason: 'this desktop has no notifications' })
    }
    const buttons = actions.map(({ label }) => ({ type: 'button' as const, text: label }))
    const notification = new Notification({ title, body, actions: buttons })
    keep(notification)
    notification.on('click', () => react({ is: 'opened' }))
    notification.on('action', (_, index) => {
      const action = actions[index]
      if (action !== undefined) react({ is: 'chosen', action: action.id })
    })
    return new Promise((resolve) => {
      const answer = (result: DesktopAnswer) => {
        clearTimeout(timer)
        resolve(result)
      }
      const timer = setTimeout(answer, PATIENCE, { is: 'failed', reason: 'the desktop did not answer' })
      notification.once('show', () => answer({ is: 'shown' }))
      notification.once('failed', (_, reason) => answer({ is: 'failed', reason }))
      notification.show()
    })
  },
}

function keep(notification: Notification): void {
  kept.add(notification)
  notification.once('close', () => kept.delete(notification))
  const [oldest] = kept
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
}
