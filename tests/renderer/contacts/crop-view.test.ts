import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CropView,
  firstView,
  MOST_ZOOM,
  moved,
  squareOf,
  zoomed,
} from '../../../renderer/contacts/edit/crop-view.ts'

const wide = { width: 400, height: 200 }

describe('the part of a picture in the frame', () => {
  it('is at first the largest square, in the middle, or higher up in a portrait', () => {
    expect(squareOf(firstView(wide), wide)).toEqual({ x: 100, y: 0, side: 200 })
    expect(squareOf(firstView({ width: 200, height: 400 }), { width: 200, height: 400 })).toEqual({
      x: 0,
      y: 60,
      side: 200,
    })
  })

  it('goes the other way when the picture is moved, as far as the picture goes', () => {
    expect(squareOf(moved(firstView(wide), wide, 0.25, 0.25), wide)).toEqual({ x: 50, y: 0, side: 200 })
    expect(squareOf(moved(firstView(wide), wide, 5, 0), wide).x).toBe(0)
  })

  it('keeps the point under the pointer where it is while zooming', () => {
    const at = { right: 0.25, down: 0.75 }
    const [before, after] = [firstView(wide), zoomed(firstView(wide), wide, 4, at)].map((view) => squareOf(view, wide))
    const pointIn = ({ x, y, side } = { x: 0, y: 0, side: 0 }) => [x + at.right * side, y + at.down * side]
    expect(after?.side).toBe(50)
    expect(pointIn(after)).toEqual(pointIn(before))
  })

  it('never leaves the picture, whatever is done', () => {
    const part = fc.double({ min: -3, max: 3, noNaN: true })
    const zoom = fc.double({ min: 0.01, max: 50, noNaN: true })
    const step = fc.oneof(
      fc.tuple(part, part).map(([right, down]) => ({ right, down, zoom: null })),
      fc.tuple(zoom, part, part).map(([to, right, down]) => ({ right, down, zoom: to })),
    )
    const side = fc.integer({ min: 1, max: 5000 })
    void fc.assert(
      fc.property(side, side, fc.array(step, { maxLength: 20 }), (width, height, steps) => {
        const size = { width, height }
        const view = steps.reduce<CropView>(
          (now, { right, down, zoom: to }) =>
            to === null ? moved(now, size, right, down) : zoomed(now, size, to, { right, down }),
          firstView(size),
        )
        const square = squareOf(view, size)
        expect(view.zoom).toBeGreaterThanOrEqual(1)
        expect(view.zoom).toBeLessThanOrEqual(MOST_ZOOM)
        expect(square.x).toBeGreaterThan(-1e-6)
        expect(square.y).toBeGreaterThan(-1e-6)
        expect(square.x + square.side).toBeLessThan(width + 1e-6)
        expect(square.y + square.side).toBeLessThan(height + 1e-6)
      }),
      { seed: 20261124 },
    )
  })
})
