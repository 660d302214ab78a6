import { rmSync } from 'node:fs'
import { app } from 'electron'
import { autostartEntry, autostartFile, IN_BACKGROUND, isAutostart } from './autostart.ts'
import { readTextIfThere, writeTextAtomically } from './files.ts'

/** Whether Kith starts when the user logs in, as the system has it. */
export function startsAtLogin(): boolean {
  if (process.platform !== 'linux') {
    return app.getLoginItemSettings({ args: [IN_BACKGROUND] }).openAtLogin
  }
  return isAutostart(readTextIfThere(autostartFile()))
}

export function setStartAtLogin(isOn: boolean): boolean {
  if (process.platform !== 'linux') app.setLoginItemSettings({ openAtLogin: isOn, args: [IN_BACKGROUND] })
  else if (isOn) writeTextAtomically(autostartFile(), autostartEntry(commandLine()))
  else rmSync(autostartFile(), { force: true })
  return startsAtLogin()
}

/** How this Kith was started, for the next time: an AppImage by its own file, not by where it is mounted now. */
function commandLine(): string[] {
  const program = process.env.APPIMAGE ?? process.execPath
  const data = app.commandLine.getSwitchValue('user-data-dir')
  return [
    program,
    ...(app.isPackaged ? [] : [app.getAppPath()]),
    ...(app.commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : []),
    ...(data === '' ? [] : [`--user-data-dir=${data}`]),
    IN_BACKGROUND,
  ]
}
