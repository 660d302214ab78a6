import { serve } from './session-bus.ts'
import type { Value } from './wire.ts'

/** Where the items of a tray are found, by the StatusNotifierItem specification. */
const [ITEM, PATH] = ['org.kde.StatusNotifierItem', '/StatusNotifierItem']

/** The tray of a desktop on a session bus: programs register their icons with it, and a user can click on them. */
export async function startTray(address: string) {
  const items: string[] = []
  const bus = await serve(address, 'org.kde.StatusNotifierWatcher', {
    // Whether anybody shows what is registered here.
    Get: () => ['v', ['b', true]],
    RegisterStatusNotifierItem: ([name]) => {
      items.push(String(name))
      return ['']
    },
  })
  const ask = (item: string, call: { interface: string; member: string; signature: string; body: Value[] }) =>
    bus.call({ destination: item, path: PATH, ...call })
  return {
    /** The names on the bus of the programs whose icons were registered. */
    items,
    /** What an icon says of itself. */
    async properties(item: string): Promise<Readonly<Record<string, Value>>> {
      const interface_ = 'org.freedesktop.DBus.Properties'
      const { body } = await ask(item, { interface: interface_, member: 'GetAll', signature: 's', body: [ITEM] })
      return Object.fromEntries(body[0] as unknown as [string, Value][])
    },
    click: (item: string) => ask(item, { interface: ITEM, member: 'Activate', signature: 'ii', body: [0, 0] }),
  }
}
