import type { ContactSection } from '../../shared/contract/contacts.contract.ts'

/**
 * The list as it scrolls: every section's header, then its people. An item is either.
 * Section k's header is item `start + k`, since k headers stand before it.
 */
export type ListLayout = {
  readonly itemCount: number
  readonly sections: readonly ContactSection[]
  /** The section of an item, or -1 in a list without sections. */
  readonly sectionOf: (item: number) => number
  /** True for a section's header. */
  readonly isHeader: (item: number) => boolean
  /** The person's position of an item that is no header. */
  readonly rowOf: (item: number) => number
  readonly itemOf: (row: number) => number
}

export function layOut(total: number, sections: readonly ContactSection[]): ListLayout {
  const headers = new Set(sections.map(({ start }, index) => start + index))
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
  const sectionOf = (item: number) => lastWhere(({ start }, index) => start + index <= item)
  return {
    itemCount: total + sections.length,
    sections,
    sectionOf,
    isHeader: (item) => headers.has(item),
    rowOf: (item) => item - sectionOf(item) - 1,
    itemOf: (row) => row + lastWhere(({ start }) => start <= row) + 1,
  }
}
