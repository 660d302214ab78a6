import { useEffect } from 'react'
import type { Settings } from '../../shared/contract/app.contract.ts'

/** Colours, row heights and the size of text are chosen by attributes of the document; without them the system decides. */
export function useAppearance(settings: Settings | undefined): void {
  const { theme, density, textSize } = settings ?? {}
  useEffect(() => {
    const { dataset } = document.documentElement
    if (theme === undefined || theme === 'system') delete dataset.theme
    else dataset.theme = theme
    if (density === 'compact') dataset.density = 'compact'
    else delete dataset.density
    if (textSize === undefined || textSize === 'medium') delete dataset.textSize
    else dataset.textSize = textSize
  }, [theme, density, textSize])
}
