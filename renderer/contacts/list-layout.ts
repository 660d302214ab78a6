import type { ContactSection } from '../../shared/contract/contacts.contract.ts'

/** The heights of a list's parts, in pixels. */
export type RowSizes = { readonly row: number; readonly header: number; readonly top: number; readonly bottom: number }
export type Box = { readonly top: number; readonly height: number }

/** Where everything of a list stands: every section's header, then its people. All rows are equally high. */
export type ListLayout = {
  readonly height: number
  readonly total: number
  readonly sections: readonly ContactSection[]
  /** The section of a row, or -1 in a list without sections. */
  readonly sectionOf: (row: number) => number
  readonly topOf: (row: number) => number
  /** The row that stands at this height, or the next one below a header. */
  readonly rowAt: (y: number) => number
  /** A section with its header; the whole list for -1. */
  readonly boxOf: (section: number) => Box
}

export function layOut(total: number, sections: readonly ContactSection[], sizes: RowSizes): ListLayout {
  const { row: rowHeight, header, top, bottom } = sizes
  const height = top + sections.length * header + total * rowHeight + bottom
  const lastWhere = (holds: (section: ContactSection, index: number) => boolean) => {
    let [low, high] = [0, sections.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const section = sections[middle]
      if (section && holds(section, middle)) low = middle + 1
      else high = middle
    }
    return low - 1
  }
  const sectionOf = (row: number) => lastWhere(({ start }) => start <= row)
  const boxOf = (index: number): Box => {
    const section = sections[index]
    if (!section) return { top: 0, height }
    return { top: top + section.start * rowHeight + index * header, height: header + section.count * rowHeight }
  }
  const clamp = (row: number) => Math.min(Math.max(row, 0), Math.max(0, total - 1))
  return {
    height,
    total,
    sections,
    sectionOf,
    boxOf,
    topOf: (row) => top + (sectionOf(row) + 1) * header + row * rowHeight,
    rowAt: (y) => {
      const index = lastWhere((_, at) => boxOf(at).top <= y)
      const start = sections[index]?.start ?? 0
      const begin = index === -1 ? top : boxOf(index).top + header
      return clamp(start + Math.max(0, Math.floor((y - begin) / rowHeight)))
    },
  }
}

/** Parts of the list that are higher than this are drawn in pieces. */
const PIECE = 4_000

/** What of a box has to be there for a window of the list: all of it, unless it is far higher than the window. */
export function pieceOf({ top, height }: Box, windowTop: number, viewport: number): Box {
  const from = Math.max(top, Math.floor(windowTop / PIECE - 1) * PIECE)
  const to = Math.min(top + height, Math.ceil((windowTop + viewport) / PIECE + 1) * PIECE)
  return { top: from, height: to - from }
}
