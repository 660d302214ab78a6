import { expect } from 'vitest'
import { seriousFindings } from './check-accessibility.ts'
import { ARE_PICTURES_TAKEN, type Kith, resizeTo, showTheme, takePicture } from './launch-kith.ts'

export type Size = readonly [width: number, height: number]

export const SIZES = [
  [1280, 800],
  [900, 600],
  [400, 560],
] as const satisfies readonly Size[]

/**
 * Each theme with the sizes in which a screen is to be looked at in it: in the dark the first alone, since a narrower
 * window is laid out anew but has the same colours, unless pictures are asked for.
 */
export function looks<T extends Size>(sizes: readonly T[]): (readonly ['light' | 'dark', readonly T[]])[] {
  return [
    ['light', sizes],
    ['dark', ARE_PICTURES_TAKEN ? sizes : sizes.slice(0, 1)],
  ]
}

/** Looks at the screen that is open in every size and both themes: nothing is wider than it, nothing serious found. */
export async function expectSound(
  kith: Kith,
  name: string,
  { sizes = SIZES, before }: { sizes?: readonly Size[]; before?: () => Promise<unknown> } = {},
): Promise<void> {
  const { page } = kith
  for (const [theme, sizesOfTheme] of looks(sizes)) {
    await showTheme(kith, theme)
    for (const [width, height] of sizesOfTheme) {
      await resizeTo(kith, width, height)
      await before?.()
      await takePicture(page, `${name}-${theme}-${width}`)
      expect(await seriousFindings(page, theme === 'dark' ? 'colours' : 'all'), `${name} ${width} ${theme}`).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false)
    }
  }
}
