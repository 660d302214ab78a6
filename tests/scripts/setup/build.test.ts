import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint } from '../../../scripts/setup/build.mjs'

describe('fingerprint', () => {
  let folder = ''

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kith-build-'))
    await writeFile(join(folder, 'main.ts'), 'one')
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('stays while nothing changes', () => {
    expect(fingerprint([folder])).toBe(fingerprint([folder]))
  })

  it('changes with a file, a new file and a file that went', async () => {
    const seen = [fingerprint([folder])]
    await writeFile(join(folder, 'main.ts'), 'two, longer')
    seen.push(fingerprint([folder]))
    await writeFile(join(folder, 'window.ts'), '')
    seen.push(fingerprint([folder]))
    await rm(join(folder, 'main.ts'))
    seen.push(fingerprint([folder]))
    expect(new Set(seen).size).toBe(4)
  })
})
