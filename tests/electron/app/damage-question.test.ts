import { describe, expect, it } from 'vitest'
import { damageQuestion, missingQuestion } from '../../../electron/app/damage-question.ts'

const NOON = Date.UTC(2026, 5, 11, 12)

describe('damageQuestion', () => {
  it.each([
    [30_000, 412, '0 minutes ago', '412 people'],
    [5 * 60_000, 1, '5 minutes ago', '1 person'],
    [3 * 3_600_000, 1_204, '3 hours ago', '1,204 people'],
    [2.5 * 86_400_000, 0, '2 days ago', '0 people'],
  ])('says how old the backup is and who is in it', (age, contacts, ago, people) => {
    const { detail, buttons } = damageQuestion({ at: NOON - age, contacts }, NOON, null)
    expect(detail).toContain(ago)
    expect(detail).toContain(people)
    expect(buttons).toHaveLength(3)
  })

  it.each([
    [null, 'What was changed after it is not in it.'],
    [{ changes: 0, contacts: 3 }, 'nothing was changed since then.'],
    [{ changes: 1, contacts: 3 }, '1 change since then is not in it.'],
    [{ changes: 1_400, contacts: 3 }, '1,400 changes since then are not in it.'],
  ])('says what would be lost, as far as it can be told', (lost, sentence) => {
    expect(damageQuestion({ at: NOON, contacts: 3 }, NOON, lost).detail).toContain(sentence)
  })
})

describe('missingQuestion', () => {
  it('says where the book was, what there is in its place, and what to do with one that is elsewhere', () => {
    const { message, detail, buttons } = missingQuestion({ at: NOON, contacts: 1 }, NOON, '/home/ada/book/kith.sqlite')
    expect(message).toBe('The book is gone')
    expect(detail).toContain('There is no file at /home/ada/book/kith.sqlite any more. There is a good backup of')
    expect(detail).toContain('with 1 person.')
    expect(detail).toContain('quit, put it back and start Kith again.')
    expect(detail).not.toContain('damaged')
    expect(buttons).toEqual(['Restore the backup', 'Begin a new book', 'Quit'])
  })
})
