import { useEffect } from 'react'
import type { Settings } from '../../shared/contract/app.contract.ts'

/** Colours, row heights, the size of text and rings are chosen by attributes of the document; without them the system decides. */
export function useAppearance(settings: Settings | undefined): void {
  const { theme, density, textSize, areRingsShown = true } = settings ?? {}
  useEffect(() => {
    const { dataset } = document.documentElement
    if (theme === undefined || theme === 'system') delete dataset.theme
    else dataset.theme = theme
    if (density === 'compact') dataset.density = 'compact'
    else delete dataset.density
    if (textSize === undefined || textSize === 'medium') delete dataset.textSize
    else dataset.textSize = textSize
    if (areRingsShown) delete dataset.rings
    else dataset.rings = 'none'
  }, [theme, density, textSize, areRingsShown])
}
