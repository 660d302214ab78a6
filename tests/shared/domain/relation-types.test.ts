import { describe, expect, it } from 'vitest'
import { inverseRelation, RELATION_TYPES } from '../../../shared/domain/relation-types.ts'

describe('inverseRelation', () => {
  it.each([
    ['child', 'parent'],
    ['mother', 'child'],
    ['spouse', 'spouse'],
    ['assistant', 'manager'],
    ['Co-Worker', 'co-worker'],
  ])('calls the other side of a %s %s', (type, inverse) => {
    expect(inverseRelation({ types: [type], label: '' })).toEqual({ types: [inverse], label: '' })
  })

  it('reads a label of one’s own, and says nothing of a word it does not know', () => {
    expect(inverseRelation({ types: [], label: '_$!<Parent>!$_' }).types).toEqual(['child'])
    expect(inverseRelation({ types: ['child'], label: 'husband' }).types).toEqual(['spouse'])
    expect(inverseRelation({ types: ['friend'], label: 'landlady' })).toEqual({ types: [], label: '' })
  })

  it('has another side for every type that is offered', () => {
    for (const type of RELATION_TYPES) expect(inverseRelation({ types: [type], label: '' }).types).toHaveLength(1)
  })
})
