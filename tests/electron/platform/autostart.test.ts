import { describe, expect, it } from 'vitest'
import { autostartEntry, autostartFile, isAutostart } from '../../../electron/platform/autostart.ts'

describe('the start at the login on Linux', () => {
  it('is a file in the folder of the user', () => {
    const file = (env: Record<string, string>) => autostartFile({ platform: 'linux', env, home: '/home/ada' })
    expect(file({})).toBe('/home/ada/.config/autostart/kith.desktop')
    expect(file({ XDG_CONFIG_HOME: '/cfg' })).toBe('/cfg/autostart/kith.desktop')
  })

  it('starts Kith without a window, wherever it lies', () => {
    const exec = (...command: string[]) => /^Exec=(.*)$/m.exec(autostartEntry(command))?.[1]
    expect(exec('/opt/Kith/kith', '--background')).toBe('"/opt/Kith/kith" "--background"')
    expect(exec('/home/ada/My "50%" $apps/`k\\')).toBe('"/home/ada/My \\\\"50%%\\\\" \\\\$apps/\\\\`k\\\\\\\\"')
  })

  it('is on as long as the desktop did not switch it off', () => {
    const entry = autostartEntry(['/opt/Kith/kith'])
    expect(isAutostart(undefined)).toBe(false)
    expect(isAutostart(entry)).toBe(true)
    expect(isAutostart(`${entry}Hidden=true\n`)).toBe(false)
    expect(isAutostart(entry.replace('enabled=true', 'enabled=false'))).toBe(false)
  })
})
