import { describe, expect, it } from 'vitest'
import { missingFromCache, missingLibraries } from '../../../scripts/setup/system-packages.mjs'

describe('missingLibraries', () => {
  it('names each library that ldd did not find, once', () => {
    const ldd = [
      '\tlinux-vdso.so.1 (0x00007ffd)',
      '\tlibnss3.so => not found',
      '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)',
      '\tlibgbm.so.1 => not found',
      '\tlibnss3.so => not found',
    ].join('\n')
    expect(missingLibraries(ldd)).toEqual(['libnss3.so', 'libgbm.so.1'])
  })

  it('names nothing when all are there', () => {
    expect(missingLibraries('\tlibc.so.6 => /lib/libc.so.6 (0x00007f)')).toEqual([])
  })
})

describe('missingFromCache', () => {
  it('names what Electron loads only later, unless the system has it', () => {
    expect(missingFromCache('2 libs found\n\tlibnss3.so (libc6,x86-64) => /lib/libnss3.so\n')).toEqual([
      'libnotify.so.4',
    ])
    expect(missingFromCache('\tlibnotify.so.4 (libc6,x86-64) => /lib/x86_64-linux-gnu/libnotify.so.4\n')).toEqual([])
  })
})
