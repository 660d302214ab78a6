import { describe, expect, it } from 'vitest'
import { distanceToBeginning } from '../../../electron/search/word-distance.ts'

const distance = (typed: string, word: string, most = 2) => distanceToBeginning([...typed], [...word], most)

describe('the distance of what was typed to the beginning of a word', () => {
  it.each([
    ['bright', 'brightwater', 0],
    ['brigth', 'brightwater', 1],
    ['brihgtwtaer', 'brightwater', 2],
    ['prigth', 'brightwater', 2],
    ['rbight', 'brightwater', 1],
    ['lindkvst', 'lindqvist', 2],
    ['xlinqvist', 'lindqvist', 2],
    ['ada', 'a', 2],
  ])('is that of %s to %s', (typed, word, far) => {
    expect(distance(typed, word)).toEqual({ distance: far, dead: null })
  })

  it('says from where on no word can be near', () => {
    expect(distance('bright', 'xyzzyqwerty').distance).toBe(null)
    const { dead } = distance('bright', 'xyzzyqwerty')
    expect(dead).toBeLessThan(6)
    expect(distance('bright', 'xy')).toEqual({ distance: null, dead: null })
  })

  it('is never cut off where a word that begins so is near', () => {
    const words = ['brigand', 'brightwater', 'rbightwater', 'bxright', 'abright', 'birght', 'ibrght']
    for (const word of words)
      for (let length = 1; length < word.length; length++) {
        const { dead } = distance('bright', word.slice(0, length))
        expect([word, length, dead]).toEqual([word, length, null])
      }
  })
})
