import { readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createLogger } from '../../../electron/platform/logger.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const clock = () => Date.UTC(2026, 5, 11, 10, 24)

describe('createLogger', () => {
  it('writes a line with the time, and an error with its causes', () => {
    const folder = join(temporaryFolder(), 'logs')
    const logger = createLogger(folder, clock)
    logger.info('started')
    logger.error('failed', new Error('outer', { cause: new Error('inner') }))
    const log = readFileSync(join(folder, 'kith.log'), 'utf8')
    expect(log).toContain('2026-06-11T10:24:00.000Z info started\n')
    expect(log).toMatch(/error failed\nError: outer\n {4}at [\s\S]*caused by Error: inner/)
  })

  it('leaves out what an error quotes, and the user’s name in paths', () => {
    const folder = temporaryFolder()
    createLogger(folder, clock).error('failed', new SyntaxError(`"Ada Lovelace" in ${homedir()}/book is not JSON`))
    const log = readFileSync(join(folder, 'kith.log'), 'utf8')
    expect(log).toContain('"…" in ~/book is not JSON')
    expect(log).not.toContain('Ada')
  })

  it('begins a new file when the old one is large, and keeps one', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'kith.log'), 'x'.repeat(1_000_001))
    createLogger(folder, clock).info('started')
    expect(readFileSync(join(folder, 'kith.log'), 'utf8')).toBe('2026-06-11T10:24:00.000Z info started\n')
    expect(readFileSync(join(folder, 'kith.1.log'), 'utf8')).toHaveLength(1_000_001)
  })

  it('stops nothing when it cannot write', () => {
    const file = join(temporaryFolder(), 'a-file')
    writeFileSync(file, '')
    expect(() => createLogger(join(file, 'logs'), clock).info('started')).not.toThrow()
  })
})
