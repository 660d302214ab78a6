import { existsSync, watch } from 'node:fs'
import { app, powerMonitor, systemPreferences } from 'electron'

/** More than this between the clock on the wall and the one that only goes on, and the first was set. Milliseconds. */
const DRIFT = 2_000
/** Windows says with it that the clock or the zone was set. */
const WM_TIMECHANGE = 0x001e
const OF_MAC = ['NSSystemClockDidChangeNotification', 'NSSystemTimeZoneDidChangeNotification']
/** Where Linux keeps the zone, and where its time service notes that the clock was put right. */
const OF_LINUX = [
  { folder: '/etc', names: ['localtime', 'timezone', 'adjtime'] },
  { folder: '/run/systemd/timesync', names: ['synchronized'] },
]

/**
 * Says when time may have leapt: after sleep, and when the clock or the zone was set, as far as the system tells. Where
 * it does not, the next look at the window does. Nothing here runs by itself.
 */
export function watchTime(onLeap: () => void): void {
  const leap = () => {
    forgetZone()
    onLeap()
  }
  powerMonitor.on('resume', leap)
  powerMonitor.on('unlock-screen', leap)
  let offset = Date.now() - performance.now()
  app.on('browser-window-focus', () => {
    const now = Date.now() - performance.now()
    const hasLeapt = Math.abs(now - offset) > DRIFT
    offset = now
    if (hasLeapt) leap()
  })
  if (process.platform === 'darwin') {
    for (const name of OF_MAC) systemPreferences.subscribeLocalNotification(name, leap)
  } else if (process.platform === 'win32') {
    app.on('browser-window-created', (_, window) => window.hookWindowMessage(WM_TIMECHANGE, leap))
  } else {
    for (const { folder, names } of OF_LINUX) if (existsSync(folder)) watchFolder(folder, names, leap)
  }
}

function watchFolder(folder: string, names: readonly string[], onChange: () => void): void {
  try {
    const watcher = watch(folder, { persistent: false }, (_, name) => {
      if (name !== null && names.includes(name)) onChange()
    })
    // Without it a change of the zone is noticed at the next start.
    watcher.on('error', () => watcher.close())
  } catch {
    // As many folders may be watched as the system allows.
  }
}

/** The engine keeps the zone that it found at its start; touching this variable has it look again. */
function forgetZone(): void {
  if (process.env.TZ !== undefined) return
  process.env.TZ = 'UTC'
  delete process.env.TZ
}
