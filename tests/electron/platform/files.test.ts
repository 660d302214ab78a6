import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { appendSynced, readTextIfThere, writeTextAtomically } from '../../../electron/platform/files.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

describe('appendSynced', () => {
  it('makes the file, and adds to what is there', () => {
    const path = join(temporaryFolder(), 'lines')
    appendSynced(path, 'one\n')
    appendSynced(path, 'two\n')
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n')
  })
})

describe('writeTextAtomically', () => {
  it('makes the folder, and leaves nothing of what was there before', () => {
    const path = join(temporaryFolder(), 'new', 'settings.json')
    writeTextAtomically(path, 'a long text')
    writeTextAtomically(path, 'short')
    expect(readFileSync(path, 'utf8')).toBe('short')
  })

  it('leaves the old file where the new one cannot be written', () => {
    const path = join(temporaryFolder(), 'settings.json')
    writeFileSync(path, 'old')
    // A folder stands where the new text would be written.
    writeTextAtomically(join(`${path}.new`, 'in-the-way'), '')
    expect(() => writeTextAtomically(path, 'new')).toThrow()
    expect(readTextIfThere(path)).toBe('old')
  })
})
