import { connectBus } from './session-bus.ts'
import { CALL, type Message, RETURN, SIGNAL, type Value } from './wire.ts'

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
  const bus = await connectBus(address)
  const arrived: Arrived[] = []
  const answers: Readonly<Record<string, (body: readonly Value[]) => [signature: string, ...values: Value[]]>> = {
    GetCapabilities: () => ['as', ['actions', 'body']],
    GetServerInformation: () => ['ssss', 'desktop', 'nobody', '1', '1.2'],
    CloseNotification: () => [''],
    Notify: ([, , , title, body, actions]) => {
      const id = arrived.length + 1
      arrived.push({ id, title: String(title), body: String(body), actions: actions as string[], at: Date.now() })
      return ['u', id]
    },
  }
  bus.onMessage((message: Message) => {
    if (message.type !== CALL) return
    const [signature, ...body] = answers[message.member]?.(message.body) ?? ['']
    bus.send({ type: RETURN, replySerial: message.serial, destination: message.sender, signature, body })
  })
  const dbus = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus', interface: 'org.freedesktop.DBus' }
  await bus.call({ ...dbus, member: 'RequestName', signature: 'su', body: [NAME, 0] })
  const signal = (member: string, signature: string, body: Value[]) =>
    bus.send({ type: SIGNAL, path: PATH, interface: NAME, member, signature, body })
  return {
    arrived,
    /** The user clicks on it. */
    click: ({ id }: Arrived) => signal('ActionInvoked', 'us', [id, 'default']),
  }
}
