import { useEffect } from 'react'
import type { Settings } from '../../shared/contract/app.contract.ts'

/** Colours and row heights are chosen by attributes of the document; without them the system decides. */
export function useAppearance(settings: Settings | undefined): void {
  const { theme, density } = settings ?? {}
  useEffect(() => {
    const { dataset } = document.documentElement
    if (theme === undefined || theme === 'system') delete dataset.theme
    else dataset.theme = theme
    if (density === 'compact') dataset.density = 'compact'
    else delete dataset.density
  }, [theme, density])
}
