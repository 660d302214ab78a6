import { boxFont } from './box-font.ts'

/** The last family of `--font-ui`. */
const BOXES = 'Kith Boxes'
/** What names hold beside letters that every machine has: a sign of each script, and where its signs stand. */
const SCRIPTS: readonly (readonly [sign: string, range: string])[] = [
  ['🌻', 'U+1F000-1FAFF'],
  ['⭐', 'U+2B50-2B55'],
  ['字', 'U+2E80-2FDF, U+3000-303F, U+3400-9FFF, U+F900-FAFF, U+20000-323AF'],
  ['あ', 'U+3041-30FF, U+31F0-31FF'],
  ['한', 'U+1100-11FF, U+3130-318F, U+AC00-D7AF'],
  ['ก', 'U+0E01-0E7F'],
  ['अ', 'U+0900-097F'],
  ['অ', 'U+0980-09FF'],
  ['தி', 'U+0B80-0BFF'],
]
/** A place in Unicode that holds nothing, so that no font has it either. */
const NOTHING = '\u0378'
const SIZE = 24

/** Draws signs for which the machine has no font by a font of ours, as the same box that it would show for them. */
export function standInForMissingFonts(): void {
  try {
    const missing = missingRanges()
    if (missing.length > 0) document.fonts.add(new FontFace(BOXES, boxFont(), { unicodeRange: missing.join(', ') }))
  } catch {
    // It only spares time: where a canvas or a font cannot be had, the machine's own boxes are drawn.
  }
}

function missingRanges(): readonly string[] {
  const drawn = createDrawer()
  if (drawn === null) return []
  const none = drawn(NOTHING)
  return SCRIPTS.filter(([sign]) => drawn(sign) === none).map(([, range]) => range)
}

/** What a sign looks like, as a text to compare. */
function createDrawer(): ((sign: string) => string) | null {
  const canvas = document.createElement('canvas')
  canvas.width = SIZE
  canvas.height = SIZE
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) return null
  context.font = `${SIZE / 2}px ${getComputedStyle(document.body).fontFamily}`
  context.textBaseline = 'middle'
  return (sign) => {
    context.clearRect(0, 0, SIZE, SIZE)
    context.fillText(sign, 2, SIZE / 2)
    return context.getImageData(0, 0, SIZE, SIZE).data.join()
  }
}
