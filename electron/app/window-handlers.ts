import { BrowserWindow, clipboard } from 'electron'
import type { appContract } from '../../shared/contract/app.contract.ts'
import type { ActionContext, Handlers } from '../ipc/handlers.ts'
import { openLink } from './external-links.ts'

type WindowContract = Omit<typeof appContract, 'app.info' | 'settings.set'>

const windowOf = ({ windowId }: ActionContext) => BrowserWindow.fromId(windowId)

/** What only the window's own process can do: its frame, the clipboard, the system's other programs. */
export const windowHandlers = {
  'links.open': ({ uri }) => openLink(uri),
  'clipboard.write': ({ text }) => clipboard.writeText(text),
  'window.minimize': (_, context) => windowOf(context)?.minimize(),
  'window.toggleMaximize': (_, context) => {
    const window = windowOf(context)
    if (window?.isMaximized()) window.unmaximize()
    else window?.maximize()
  },
  'window.close': (_, context) => windowOf(context)?.close(),
} satisfies Handlers<WindowContract>
