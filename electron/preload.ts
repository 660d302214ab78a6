import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { EVENT_CHANNEL, INVOKE_CHANNEL, type KithBridge } from '../shared/contract/bridge.ts'
import { EVENT_NAMES, type EventName, type KithEvents } from '../shared/contract/events.ts'

type Listener = (payload: never) => void

const listeners = new Map<string, Set<Listener>>(EVENT_NAMES.map((name) => [name, new Set()]))

ipcRenderer.on(EVENT_CHANNEL, (_, event: string, payload: KithEvents[EventName]) => {
  for (const listener of listeners.get(event) ?? []) listener(payload as never)
})

const bridge: KithBridge = {
  invoke: (channel, input) => ipcRenderer.invoke(INVOKE_CHANNEL, channel, input),
  subscribe: (event, listener) => {
    const subscribed = listeners.get(event)
    if (!subscribed) throw new Error(`There is no event named ${event}.`)
    subscribed.add(listener)
    return () => subscribed.delete(listener)
  },
  pathForFile: (file) => (file instanceof File ? webUtils.getPathForFile(file) : ''),
}

contextBridge.exposeInMainWorld('kith', bridge)
