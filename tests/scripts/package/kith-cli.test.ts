import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const wrapper = join(import.meta.dirname, '..', '..', '..', 'resources', 'linux', 'kith-cli')

describe.skipIf(process.platform !== 'linux')('the kith command of the package', () => {
  let folder = ''
  const run = (...args: string[]) =>
    execFileSync(join(folder, 'bin-kith'), args, { encoding: 'utf8' }).trim().split('\n')

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kith-cli-'))
    await cp(wrapper, join(folder, 'kith-cli'))
    await writeFile(join(folder, 'kith'), '#!/bin/sh\nprintf "%s\\n" "$@"\n', { mode: 0o755 })
    await symlink(join(folder, 'kith-cli'), join(folder, 'bin-kith'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each([['import', 'a b.vcf', '--json'], ['--book', '/tmp/x', 'stats'], ['--version']])(
    'runs the command line for %s',
    (...args) => {
      const given = run(...args)
      expect(given).toContain('--ozone-platform=headless')
      expect(given.slice(given.indexOf('--cli') + 1)).toEqual(args)
    },
  )

  it('opens the window for a file', () => {
    expect(run('/home/me/friends.vcf')).toEqual(['/home/me/friends.vcf'])
  })
})
