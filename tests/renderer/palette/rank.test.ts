import { describe, expect, it } from 'vitest'
import { ranked, score } from '../../../renderer/palette/rank.ts'

const order = (typed: string, labels: readonly string[]) =>
  ranked(typed, labels, (label) => ({ label })).map(({ value }) => value)

describe('score', () => {
  it('takes beginnings of words in any order, and nothing that is not there', () => {
    expect(score('exp ev', 'Export everyone…')).not.toBeNull()
    expect(score('every export', 'Export everyone…')).not.toBeNull()
    expect(score('export nobody', 'Export everyone…')).toBeNull()
    expect(score('zz', 'Export everyone…')).toBeNull()
  })

  it('takes initials and what else a thing is called, accents and capitals aside', () => {
    expect(score('bun', 'Back up now')).not.toBeNull()
    expect(score('THÈME', 'Colours: dark', 'theme night')).not.toBeNull()
    expect(score('', 'Anything')).toBe(0)
  })
})

describe('ranked', () => {
  it('puts a whole word before a beginning, and the first word before later ones', () => {
    expect(order('edit', ['Start editing', 'Edit', 'Editions'])).toEqual(['Edit', 'Editions', 'Start editing'])
  })

  it('puts the name of a thing before its other names', () => {
    const things = [
      { label: 'Trash', words: 'delete' },
      { label: 'Delete', words: 'trash' },
    ]
    expect(ranked('delete', things, (thing) => thing).map(({ value }) => value.label)).toEqual(['Delete', 'Trash'])
  })
})
