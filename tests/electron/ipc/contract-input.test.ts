import { describe, expect, it } from 'vitest'
import { parseInput } from '../../../electron/ipc/parse-input.ts'
import { contract } from '../../../shared/contract/contract.ts'
import { KithError } from '../../../shared/contract/errors.ts'
import { validInput, wrongInputs } from '../../support/inputs-of.ts'

function refusal(name: keyof typeof contract, input: unknown): unknown {
  try {
    parseInput(contract[name], input)
    return undefined
  } catch (error) {
    return error
  }
}

describe.each(Object.keys(contract) as (keyof typeof contract)[])('%s', (name) => {
  const { input } = contract[name]

  it('takes the smallest input that fits', () => {
    expect(() => parseInput(contract[name], validInput(input))).not.toThrow()
  })

  it('refuses whatever does not fit, and says where', () => {
    const taken: string[] = []
    for (const { why, value } of wrongInputs(input)) {
      const error = refusal(name, value)
      if (!(error instanceof KithError)) taken.push(why)
      else expect(error.details.reason, why).toMatch(/^[\w.]+: \S/)
    }
    expect(taken).toEqual([])
  })
})
