import { describe, expect, it } from 'vitest'
import { piecesOf, rangeIn } from '../../../renderer/timeline/drawn-rows.ts'

const ten = () => 10

describe('the rows of a long history that are drawn', () => {
  it('are those that reach into the stretch in sight', () => {
    expect(rangeIn(1_000, ten, -5, 25)).toEqual({ first: 0, last: 2 })
    expect(rangeIn(1_000, ten, 100, 130)).toEqual({ first: 10, last: 12 })
    expect(rangeIn(1_000, ten, 20_000, 20_030)).toEqual({ first: 999, last: 999 })
    expect(rangeIn(1_000, (row) => (row === 1 ? 500 : 10), 200, 300)).toEqual({ first: 1, last: 1 })
    expect(rangeIn(0, ten, 0, 100)).toEqual({ first: 0, last: -1 })
  })

  it('have room above and below as high as all that is left out', () => {
    expect(piecesOf(100, ten, { first: 10, last: 11 }, [])).toEqual([
      { room: 100, before: 10 },
      { row: 10 },
      { row: 11 },
      { room: 880, before: 100 },
    ])
    expect(piecesOf(2, ten, { first: 0, last: 11 }, [])).toEqual([{ row: 0 }, { row: 1 }])
    expect(piecesOf(0, ten, { first: 0, last: 11 }, [])).toEqual([])
  })

  it('are joined by those that have the focus or are being written in', () => {
    expect(piecesOf(100, ten, { first: 50, last: 50 }, [3, 50, 70, -1])).toEqual([
      { room: 30, before: 3 },
      { row: 3 },
      { room: 460, before: 50 },
      { row: 50 },
      { room: 190, before: 70 },
      { row: 70 },
      { room: 290, before: 100 },
    ])
  })
})
