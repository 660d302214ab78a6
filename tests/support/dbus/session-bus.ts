import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from '../temporary-folder.ts'
import { CALL, decode, encode, type Message, RETURN, type Value } from './wire.ts'

/** Whether a bus can be started here. Debian's package dbus, which the set-up installs, brings the program. */
export const hasBus = process.platform === 'linux' && spawnSync('dbus-daemon', ['--version']).status === 0

/** Starts a session bus of its own, which ends with the test, and returns its address. */
export async function startBus(): Promise<string> {
  const address = `unix:path=${join(temporaryFolder(), 'bus')}`
  const args = ['--session', '--nofork', '--nopidfile', `--address=${address}`, '--print-address=1']
  const bus: ChildProcess = spawn('dbus-daemon', args, { stdio: ['ignore', 'pipe', 'ignore'] })
  onTestFinished(() => void bus.kill())
  await once(bus.stdout ?? bus, 'data')
  return address
}

export type Connection = {
  /** Called with each call and signal that comes in. */
  readonly onMessage: (listener: (message: Message) => void) => void
  readonly call: (message: Partial<Message>) => Promise<Message>
  readonly send: (message: Partial<Message> & Pick<Message, 'type'>) => void
}

/** Connects to a bus as any program does. */
export async function connectBus(address: string): Promise<Connection> {
  const socket = connect(/path=([^,]+)/.exec(address)?.[1] ?? '')
  onTestFinished(() => void socket.destroy())
  await once(socket, 'connect')
  await authenticate(socket)
  const listeners: ((message: Message) => void)[] = []
  const waiting = new Map<number, (message: Message) => void>()
  let [serial, rest] = [0, Buffer.alloc(0)]
  socket.on('data', (data) => {
    rest = Buffer.concat([rest, data])
    for (let next = decode(rest); next !== null; next = decode(rest)) {
      rest = rest.subarray(next.length)
      const { message } = next
      const answered = waiting.get(message.replySerial)
      if (answered) answered(message)
      else for (const listener of listeners) listener(message)
    }
  })
  const send = (message: Partial<Message> & Pick<Message, 'type'>) => {
    serial++
    socket.write(encode({ ...message, serial }))
    return serial
  }
  const call = (message: Partial<Message>) =>
    new Promise<Message>((resolve, reject) => {
      const sent = send({ ...message, type: CALL })
      waiting.set(sent, (answer) => {
        waiting.delete(sent)
        if (answer.type === RETURN) resolve(answer)
        else reject(new Error(String(answer.body[0])))
      })
    })
  const bus = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus', interface: 'org.freedesktop.DBus' }
  await call({ ...bus, member: 'Hello' })
  return { onMessage: (listener) => void listeners.push(listener), call, send }
}

type Answer = (body: readonly Value[]) => [signature: string, ...values: Value[]]

/** Takes a name on a bus and answers the calls that come in, by their member; what it does not know with nothing. */
export async function serve(address: string, name: string, answers: Readonly<Record<string, Answer>>) {
  const bus = await connectBus(address)
  bus.onMessage((message) => {
    if (message.type !== CALL) return
    const [signature, ...body] = answers[message.member]?.(message.body) ?? ['']
    bus.send({ type: RETURN, replySerial: message.serial, destination: message.sender, signature, body })
  })
  const dbus = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus', interface: 'org.freedesktop.DBus' }
  await bus.call({ ...dbus, member: 'RequestName', signature: 'su', body: [name, 0] })
  return bus
}

async function authenticate(socket: Socket): Promise<void> {
  const user = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex')
  socket.write(`\0AUTH EXTERNAL ${user}\r\n`)
  const [answer] = await once(socket, 'data')
  if (!String(answer).startsWith('OK')) throw new Error(`the bus refused: ${answer}`)
  socket.write('BEGIN\r\n')
}
