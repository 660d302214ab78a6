import { app } from 'electron'
import { APP_SCHEME } from './app-protocol.ts'

const LOCAL_PROTOCOLS: ReadonlySet<string> = new Set([`${APP_SCHEME}:`, 'blob:', 'data:', 'devtools:'])

/** Has to be called before the application is ready: Chromium then asks nobody anything, not even for its own sake. */
export function forbidNetwork(devPage: string | undefined): void {
  const allowedHost = devPage === undefined ? '' : `, EXCLUDE ${new URL(devPage).hostname}`
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'dns-prefetch-disable',
    'no-pings',
    'no-proxy-server',
  ]) {
    app.commandLine.appendSwitch(name)
  }
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${allowedHost}`)
}

/** A page of Kith stays where it is: it opens no windows, holds no other pages, and goes nowhere. */
export function confineContents(page: string): void {
  app.on('web-contents-created', (_, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
    contents.on('will-attach-webview', (event) => event.preventDefault())
    // Chromium has no policy for Bluetooth: whoever asks for a device is given none.
    contents.on('select-bluetooth-device', (event, _devices, answer) => {
      event.preventDefault()
      answer('')
    })
    contents.on('will-frame-navigate', (event) => {
      // A reload is no journey.
      if (!event.isMainFrame || event.url !== page) event.preventDefault()
    })
  })
}

/** Every session grants no permission, downloads nothing, and refuses each request that would leave this computer. */
export function confineSessions(devPage: string | undefined): void {
  app.on('session-created', (session) => {
    session.setSpellCheckerEnabled(false)
    // Its dictionary would be fetched even so, past the session's own filter.
    session.setSpellCheckerDictionaryDownloadURL(`${APP_SCHEME}://none/`)
    session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
    session.setPermissionCheckHandler(() => false)
    session.setDevicePermissionHandler(() => false)
    session.on('will-download', (event) => event.preventDefault())
    session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLocal(url, devPage) }))
  })
}

function isLocal(url: string, devPage: string | undefined): boolean {
  const { protocol, host } = new URL(url)
  if (LOCAL_PROTOCOLS.has(protocol)) return true
  return devPage !== undefined && ['http:', 'ws:'].includes(protocol) && host === new URL(devPage).host
}
