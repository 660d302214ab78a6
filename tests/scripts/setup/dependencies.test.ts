import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dependenciesMatch } from '../../../scripts/setup/dependencies.mjs'

type Packages = Readonly<Record<string, { readonly version?: string; readonly optional?: boolean }>>

describe('dependenciesMatch', () => {
  let folder = ''

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kith-deps-'))
    await mkdir(join(folder, 'node_modules', 'zod'), { recursive: true })
    await lock({ '': {}, 'node_modules/zod': { version: '4.0.0' } })
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  const lock = (packages: Packages) => writeFile(join(folder, 'package-lock.json'), JSON.stringify({ packages }))
  const installed = (packages: Packages) =>
    writeFile(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }))

  it('is false before anything was installed', () => {
    expect(dependenciesMatch(folder)).toBe(false)
  })

  it('is true when every package is there in its version', async () => {
    await installed({ 'node_modules/zod': { version: '4.0.0' } })
    expect(dependenciesMatch(folder)).toBe(true)
  })

  it('is false when the lockfile moved on', async () => {
    await installed({ 'node_modules/zod': { version: '3.9.0' } })
    expect(dependenciesMatch(folder)).toBe(false)
  })

  it('is false when a package was deleted by hand', async () => {
    await installed({ 'node_modules/zod': { version: '4.0.0' } })
    await rm(join(folder, 'node_modules', 'zod'), { recursive: true })
    expect(dependenciesMatch(folder)).toBe(false)
  })

  it('does without the packages of other platforms', async () => {
    await lock({ 'node_modules/zod': { version: '4.0.0' }, 'node_modules/far': { version: '1.0.0', optional: true } })
    await installed({ 'node_modules/zod': { version: '4.0.0' } })
    expect(dependenciesMatch(folder)).toBe(true)
  })
})
