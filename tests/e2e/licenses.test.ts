import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
/** What is imported of others, other than for its types alone. */
const IMPORT = /^(?:import|export)\s(?!type\s)[^'";]*?from '([^'./][^']*)'|^import '([^'./][^']*)'/gm
/** What comes with the runtime, or brings its own licence in its folder. */
const NOT_BUNDLED = /^(?:node:|electron$|better-sqlite3$)/

function importedPackages(): Set<string> {
  const files = globSync('{electron,renderer,shared}/**/*.{ts,tsx}', { cwd: root })
  const imports = files.flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(IMPORT)])
  const names = imports.map(([, from, alone]) => from ?? alone ?? '').filter((name) => !NOT_BUNDLED.test(name))
  return new Set(names.map((name) => (/^@[^/]+\/[^/]+|^[^/]+/.exec(name) as RegExpExecArray)[0]))
}

describe('the licences that the build gathers', () => {
  it('are of every library and font that is imported, and each has its text', () => {
    const texts = ['main', 'renderer'].map((part) => readFileSync(join(root, 'out', part, 'licenses.md'), 'utf8'))
    const sections = texts.flatMap((text) => text.split(/^## (?=\S+ - )/m).slice(1))
    const named = sections.map((section) => section.slice(0, section.indexOf(' ')))
    const imported = importedPackages()
    expect(imported.size).toBeGreaterThan(10)
    expect([...imported].filter((name) => !named.includes(name))).toEqual([])
    for (const section of sections) expect(section).toMatch(/copyright|permission|licen[cs]ed/i)
  })
})
