import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { controlFile, parseArguments } from '../../../scripts/package/fpm.mjs'

const shim = join(import.meta.dirname, '..', '..', '..', 'scripts', 'package', 'fpm.mjs')
const hasDebianTools = existsSync('/usr/bin/dpkg-deb')

describe('controlFile', () => {
  it('names the package, what it needs, and describes it in two parts', () => {
    const { options } = parseArguments([
      ...['-s', 'dir', '--force', '-t', 'deb', '-d', 'libgtk-3-0', '-d', 'libnss3'],
      ...['--name', 'kith', '--version', '1.2.3', '--architecture', 'amd64', '--maintainer', 'A <a@b.example>'],
      ...['--description', 'An address book\n For businesses of one.'],
    ])
    expect(controlFile(options, 12)).toBe(
      'Package: kith\nVersion: 1.2.3\nArchitecture: amd64\nMaintainer: A <a@b.example>\nInstalled-Size: 12\n' +
        'Depends: libgtk-3-0, libnss3\nSection: misc\nPriority: optional\n' +
        'Description: An address book\n For businesses of one.\n',
    )
  })
})

describe.skipIf(!hasDebianTools)('the .deb builder', () => {
  let folder = ''
  let list = ''

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kith-fpm-'))
    await mkdir(join(folder, 'app'))
    await writeFile(join(folder, 'app', 'run'), '#!/bin/sh\n', { mode: 0o755 })
    await writeFile(join(folder, 'kith.desktop'), '[Desktop Entry]\n', { mode: 0o600 })
    await writeFile(join(folder, 'after.sh'), '#!/bin/sh\n')
    const deb = join(folder, 'kith.deb')
    execFileSync(process.execPath, [
      ...[shim, '-s', 'dir', '--force', '-t', 'deb', '--name', 'kith', '--version', '1.0.0'],
      ...['--architecture', 'all', '--maintainer', 'A <a@b.example>', '--description', 'A book\n Of people.'],
      ...['--after-install', join(folder, 'after.sh'), '--package', deb],
      `${join(folder, 'app')}/=/opt/Kith`,
      `${join(folder, 'kith.desktop')}=/usr/share/applications/kith.desktop`,
    ])
    list = execFileSync('dpkg-deb', ['-c', deb], { encoding: 'utf8' })
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('puts folders and files where they belong, owned by root', () => {
    expect(list).toMatch(/^-rwxr-xr-x root\/root .* \.\/opt\/Kith\/run$/m)
    expect(list).toMatch(/^-rw-r--r-- root\/root .* \.\/usr\/share\/applications\/kith\.desktop$/m)
  })

  it('leaves the root of the system open to read', () => {
    expect(list).toMatch(/^drwxr-xr-x root\/root .* \.\/$/m)
  })
})
