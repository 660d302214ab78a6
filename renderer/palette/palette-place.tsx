import { later } from '../ui/later.tsx'
import { usePalette } from './palette-store.ts'
import { useTypeAhead } from './use-type-ahead.ts'

const Palette = later(async () => (await import('./palette.tsx')).Palette)

/** The palette is no part of the window's start. */
export function PalettePlace() {
  const isOpen = usePalette((state) => state.isOpen)
  useTypeAhead(isOpen)
  return isOpen ? <Palette /> : null
}
