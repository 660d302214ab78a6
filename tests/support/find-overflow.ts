import type { Page } from 'playwright-core'

/** What is drawn beyond the window or on top of the row below it, one line each. */
export function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const nameOf = (element: Element) =>
      `${element.tagName} ${element.className} “${element.textContent?.slice(0, 40)}”`
    if (document.documentElement.scrollWidth > innerWidth) found.push('the page can be scrolled sideways')
    const clips = (element: Element) => getComputedStyle(element).overflowX !== 'visible'
    for (const element of document.querySelectorAll('#root *')) {
      const { left, right, width, height } = element.getBoundingClientRect()
      if (width === 0 || height === 0 || (left >= -1 && right <= innerWidth + 1)) continue
      let holder = element.parentElement
      while (holder && !clips(holder)) holder = holder.parentElement
      // What stands in a pane that clips or scrolls is not seen beside it.
      if (!holder || holder === document.documentElement || holder === document.body) found.push(nameOf(element))
    }
    for (const scroller of document.querySelectorAll('#root [data-pane] *, #page *')) {
      const { overflowX } = getComputedStyle(scroller)
      if (overflowX === 'auto' && scroller.scrollWidth > scroller.clientWidth + 1) {
        found.push(`${nameOf(scroller)} can be scrolled sideways`)
      }
    }
    for (const list of document.querySelectorAll('[role="listbox"], nav ul')) {
      const rows = [...list.querySelectorAll('[role="option"], li')].map((row) => ({
        row,
        box: row.getBoundingClientRect(),
      }))
      rows.sort((one, other) => one.box.top - other.box.top)
      for (const [index, { row, box }] of rows.entries()) {
        const next = rows[index + 1]
        if (next && box.bottom > next.box.top + 1) found.push(`${nameOf(row)} lies on ${nameOf(next.row)}`)
      }
    }
    return found
  })
}
