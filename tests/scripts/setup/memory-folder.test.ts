import { existsSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openMemoryFolder } from '../../../scripts/setup/memory-folder.mjs'
import { temporaryFolder } from '../../support/temporary-folder.ts'

describe('openMemoryFolder', () => {
  it('is a folder of its own, which goes away with all that is in it', () => {
    const place = temporaryFolder()
    const memory = openMemoryFolder(place, 1)
    writeFileSync(join(memory?.folder ?? '', 'book'), 'x')
    expect(dirname(memory?.folder ?? '')).toBe(place)
    memory?.close()
    expect(existsSync(memory?.folder ?? place)).toBe(false)
  })

  it('is none where there is too little room, or no such place', () => {
    expect(openMemoryFolder(temporaryFolder(), Number.MAX_SAFE_INTEGER)).toBeUndefined()
    expect(openMemoryFolder('/nowhere', 1)).toBeUndefined()
  })
})
