/** Chromium lays out nothing beyond 33 million pixels; a list that would be higher than this is scrolled to scale. */
export const HIGHEST = 15_000_000
/** So far from either end the scroller goes pixel by pixel, so that the ends are reached exactly. */
const BAND = 1_000_000

/** How far down the list somebody is, and how far down its scroller has to stand for that. In pixels. */
export type ScrollScale = {
  readonly isScaled: boolean
  /** The height of what the scroller holds. */
  readonly height: number
  /** The furthest that the list goes. */
  readonly end: number
  toScroller(top: number): number
  toList(scrollTop: number): number
}

/** The scale for a list of this height in a window of it: 1 to 1 as long as that can be laid out. */
export function scaleOf(height: number, viewport: number): ScrollScale {
  const end = Math.max(0, height - viewport)
  const same = (value: number) => value
  if (height <= HIGHEST) return { isScaled: false, height, end, toScroller: same, toList: same }
  const range = HIGHEST - viewport
  const factor = (end - 2 * BAND) / (range - 2 * BAND)
  return {
    isScaled: true,
    height: HIGHEST,
    end,
    toScroller: (top) => {
      if (top <= BAND) return top
      return top >= end - BAND ? range - (end - top) : BAND + (top - BAND) / factor
    },
    toList: (scrollTop) => {
      if (scrollTop <= BAND) return scrollTop
      return scrollTop >= range - BAND ? end - (range - scrollTop) : BAND + (scrollTop - BAND) * factor
    },
  }
}
