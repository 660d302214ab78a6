import { describe, expect, it } from 'vitest'
import { checkCards, checkTable } from '../../../fuzz/claims.ts'
import { damagedFile, soundFiles } from '../../../fuzz/damaged-files.ts'

const SEED = 20_260_101
const { cards, tables } = soundFiles(false)
const numbers = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index)

describe('a damaged file', () => {
  // In four parts, so that a slow machine stays within the time of one.
  it.each([0, 5_000, 10_000, 15_000])(
    'loses nothing, comes back the same, and is edited by line: from %d on',
    (from) => {
      for (const number of numbers(from, 5_000)) {
        const bytes = damagedFile(cards, SEED, number)
        expect(() => checkCards(bytes, number), `file ${number}: ${bytes.toString('latin1')}`).not.toThrow()
      }
    },
  )

  it('that is a table gives rows that lose nothing, or a sentence that says what is wrong', async () => {
    for (const number of numbers(0, 500)) {
      await expect(checkTable(damagedFile(tables, SEED, number)), `table ${number}`).resolves.toBeGreaterThanOrEqual(0)
    }
  })
})
