import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

// Each violation is planted alone in a house of its own, and the linter has to name it.
const violations: readonly { readonly file: string; readonly code: string; readonly rule: string }[] = [
  { file: 'shared/domain/a.ts', code: "import type { B } from '../contract/b.ts'", rule: 'noRestrictedImports' },
  { file: 'shared/domain/c.ts', code: "import { card } from '../formats/card.ts'", rule: 'noRestrictedImports' },
  { file: 'shared/contract/a.ts', code: "import { card } from '../formats/card.ts'", rule: 'noRestrictedImports' },
  { file: 'shared/formats/vcard/a.ts', code: "import { b } from '../../contract/b.ts'", rule: 'noRestrictedImports' },
  { file: 'shared/formats/vcard/b.ts', code: "import { readFile } from 'node:fs'", rule: 'noNodejsModules' },
  { file: 'renderer/a.ts', code: "import { ipcRenderer } from 'electron'", rule: 'noRestrictedImports' },
  { file: 'renderer/b.ts', code: "import type { Book } from '../electron/db/book.ts'", rule: 'noRestrictedImports' },
  { file: 'renderer/c.ts', code: "import { card } from '../shared/formats/card.ts'", rule: 'noRestrictedImports' },
  { file: 'renderer/d.ts', code: "import { join } from 'node:path'", rule: 'noNodejsModules' },
  { file: 'electron/main.ts', code: "import { app } from '../renderer/app.ts'", rule: 'noRestrictedImports' },
  { file: 'electron/tags/tags.service.ts', code: "import { app } from 'electron'", rule: 'noRestrictedImports' },
  { file: 'electron/cli.ts', code: "import { app } from 'electron/main'", rule: 'noRestrictedImports' },
  {
    file: 'electron/tags/tags.handlers.ts',
    code: "import { listTags } from './tags.repository.ts'",
    rule: 'noRestrictedImports',
  },
  {
    file: 'electron/contacts/contacts.service.ts',
    code: "import { listTags } from '../tags/tags.repository.ts'",
    rule: 'noRestrictedImports',
  },
  {
    file: 'electron/contacts/photos.service.ts',
    code: "import { importFile } from '../interchange/import-file.ts'",
    rule: 'noRestrictedImports',
  },
  {
    file: 'electron/contacts/contacts.repository.ts',
    code: "import { createContact } from './contacts.service.ts'",
    rule: 'noRestrictedImports',
  },
  {
    file: 'electron/db/book.ts',
    code: "import { listTags } from '../tags/tags.service.ts'",
    rule: 'noRestrictedImports',
  },
  { file: 'electron/db/float.ts', code: 'async function later() {}\nlater()', rule: 'noFloatingPromises' },
  { file: 'electron/db/any.ts', code: 'export const held: any = 1', rule: 'noExplicitAny' },
  { file: 'electron/db/one.ts', code: "import './two.ts'", rule: 'noImportCycles' },
]

const allowed = [
  { file: 'electron/contacts/ok.service.ts', code: "import { a } from './ok.repository.ts'\nexport const b = a" },
  { file: 'electron/contacts/ok.repository.ts', code: 'export const a = 1' },
  { file: 'electron/contacts/part/ok.ts', code: "import { a } from '../ok.repository.ts'\nexport const c = a" },
  { file: 'electron/app/ok.ts', code: "import { app } from 'electron'\nexport const name = app.name" },
  { file: 'renderer/ok.ts', code: "import { d } from '../shared/domain/ok.ts'\nexport const e = d" },
  { file: 'shared/domain/ok.ts', code: 'export const d = 1' },
  { file: 'electron/db/two.ts', code: "import './one.ts'" },
]

const root = join(import.meta.dirname, '..', '..')
let house = ''
let found: readonly string[] = []

function lint(folder: string): Promise<string> {
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
  const args = [biome, 'lint', '--vcs-enabled=false', '--reporter=github', '--max-diagnostics=200', '.']
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder }, (_error, stdout, stderr) => resolve(stdout + stderr))
  })
}

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'kith-house-'))
  await cp(join(root, 'biome.json'), join(house, 'biome.json'))
  for (const { file, code } of [...violations, ...allowed]) {
    await mkdir(dirname(join(house, file)), { recursive: true })
    await writeFile(join(house, file), `${code}\n`)
  }
  found = (await lint(house)).split('\n')
})

afterAll(() => rm(house, { recursive: true, force: true }))

const isAbout = (line: string, file: string) => line.includes(`file=${file},`) || line.includes(`/${file},`)

describe('the linter', () => {
  it.each(violations)('refuses in $file: $code', ({ file, rule }) => {
    expect(found.filter((line) => isAbout(line, file) && line.includes(`/${rule},`))).not.toEqual([])
  })

  it.each(allowed.slice(0, -1))('allows in $file: $code', ({ file }) => {
    expect(found.filter((line) => isAbout(line, file))).toEqual([])
  })
})
