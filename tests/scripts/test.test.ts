import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { countTests } from '../../scripts/test.mjs'

const root = join(import.meta.dirname, '..', '..')
const file = (name: string, status: string, tests: readonly (readonly [string, string, string?])[]) => ({
  name: join(root, 'tests', name),
  status,
  assertionResults: tests.map(([fullName, outcome, ...failureMessages]) => ({
    fullName,
    status: outcome,
    failureMessages,
  })),
})
const named = (name: string, test: string) => `${join('tests', name)}: ${test}`

describe('countTests', () => {
  it('adds up what passed and failed, and names what failed, what was tried again and what was not run', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      testResults: [
        file('a.test.ts', 'failed', [
          ['a works', 'passed'],
          ['a breaks', 'failed'],
        ]),
        file('b.test.ts', 'passed', [
          ['b works', 'passed'],
          ['b works in the end', 'passed', 'Timeout'],
          ['b waits', 'pending'],
          ['b is planned', 'todo'],
        ]),
      ],
    }
    expect(countTests(report)).toEqual({
      passed: 3,
      failed: [named('a.test.ts', 'a breaks')],
      again: [named('b.test.ts', 'b works in the end')],
      skipped: [named('b.test.ts', 'b waits'), named('b.test.ts', 'b is planned')],
    })
  })

  it('counts a file that does not load as failed', () => {
    const report = { numPassedTests: 3, numFailedTests: 0, testResults: [file('c.test.ts', 'failed', [])] }
    expect(countTests(report)).toMatchObject({ passed: 3, failed: [join('tests', 'c.test.ts')] })
  })

  it('counts a run that left no report as failed', () => {
    expect(countTests(undefined)).toMatchObject({ passed: 0, failed: [expect.any(String)] })
  })
})
