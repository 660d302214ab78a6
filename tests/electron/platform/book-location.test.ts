import { describe, expect, it } from 'vitest'
import { defaultBookFolder } from '../../../electron/platform/book-location.ts'

describe('defaultBookFolder', () => {
  it.each([
    ['linux', {}, '/home/ada', '/home/ada/.config/Kith/book'],
    ['linux', { XDG_CONFIG_HOME: '/data/config' }, '/home/ada', '/data/config/Kith/book'],
    ['linux', { XDG_CONFIG_HOME: 'relative' }, '/home/ada', '/home/ada/.config/Kith/book'],
    ['darwin', {}, '/Users/ada', '/Users/ada/Library/Application Support/Kith/book'],
    [
      'win32',
      { APPDATA: 'C:\\Users\\ada\\AppData\\Roaming' },
      'C:\\Users\\ada',
      'C:\\Users\\ada\\AppData\\Roaming\\Kith\\book',
    ],
    ['win32', {}, 'C:\\Users\\ada', 'C:\\Users\\ada\\AppData\\Roaming\\Kith\\book'],
  ] as const)('on %s with %j and %s is %s', (platform, env, home, expected) => {
    expect(defaultBookFolder({ platform, env, home })).toBe(expected)
  })
})
