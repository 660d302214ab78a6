import { describe, expect, it } from 'vitest'
import { nearLength } from '../../../shared/domain/near-word.ts'

const near = (typed: string, word: string) => nearLength([...typed], [...word])

describe('nearLength', () => {
  it.each([
    ['anderson', 'andersson', 9],
    ['andersson', 'anderson', 8],
    ['andresson', 'andersson', 9],
    ['andezs', 'andersson', 6],
    ['ande', 'andersson', 4],
    // The last letter alone is the wrong one: only a word that ends there.
    ['annz', 'anna', 4],
    ['annz', 'annabel', null],
    ['xnderson', 'anderson', null],
    ['ana', 'anna', null],
    ['maximilian', 'maria', null],
  ])('of “%s” in “%s” is %s', (typed, word, length) => {
    expect(near(typed, word)).toBe(length)
  })
})
