import { serve } from './session-bus.ts'
import { SIGNAL, type Value } from './wire.ts'

/** A notification as it came over the bus. `at` is when, in epoch milliseconds. */
export type Arrived = {
  readonly id: number
  readonly title: string
  readonly body: string
  readonly actions: readonly string[]
  readonly at: number
}

const NAME = 'org.freedesktop.Notifications'
const PATH = '/org/freedesktop/Notifications'

/** A notification server on a session bus (Desktop Notifications Specification 1.2), with a user who can click. */
export async function startNotificationServer(address: string) {
  const arrived: Arrived[] = []
  const bus = await serve(address, NAME, {
    GetCapabilities: () => ['as', ['actions', 'body']],
    GetServerInformation: () => ['ssss', 'desktop', 'nobody', '1', '1.2'],
    CloseNotification: () => [''],
    Notify: ([, , , title, body, actions]) => {
      const id = arrived.length + 1
      arrived.push({ id, title: String(title), body: String(body), actions: actions as string[], at: Date.now() })
      return ['u', id]
    },
  })
  const signal = (member: string, signature: string, body: Value[]) =>
    bus.send({ type: SIGNAL, path: PATH, interface: NAME, member, signature, body })
  return {
    arrived,
    /** The user clicks on it. */
    click: ({ id }: Arrived) => signal('ActionInvoked', 'us', [id, 'default']),
  }
}
