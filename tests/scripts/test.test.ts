import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { countTests } from '../../scripts/test.mjs'

const root = join(import.meta.dirname, '..', '..')
const file = (name: string, status: string, tests: readonly (readonly [string, string])[]) => ({
  name: join(root, 'tests', name),
  status,
  assertionResults: tests.map(([fullName, outcome]) => ({ fullName, status: outcome })),
})

describe('countTests', () => {
  it('adds up what passed and failed, and names what was not run', () => {
    const report = {
      numPassedTests: 2,
      numFailedTests: 1,
      testResults: [
        file('a.test.ts', 'failed', [
          ['a works', 'passed'],
          ['a breaks', 'failed'],
        ]),
        file('b.test.ts', 'passed', [
          ['b works', 'passed'],
          ['b waits', 'pending'],
          ['b is planned', 'todo'],
        ]),
      ],
    }
    expect(countTests(report)).toEqual({
      passed: 2,
      failed: 1,
      skipped: [`${join('tests', 'b.test.ts')}: b waits`, `${join('tests', 'b.test.ts')}: b is planned`],
    })
  })

  it('counts a file that does not load as failed', () => {
    const report = { numPassedTests: 3, numFailedTests: 0, testResults: [file('c.test.ts', 'failed', [])] }
    expect(countTests(report)).toMatchObject({ passed: 3, failed: 1 })
  })

  it('counts a run that left no report as failed', () => {
    expect(countTests(undefined)).toEqual({ passed: 0, failed: 1, skipped: [] })
  })
})
