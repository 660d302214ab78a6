/** The rows of the same list, in the order in which they stand. */
function rowsLike(row: HTMLElement): HTMLElement[] {
  const all = [...(row.parentElement?.children ?? [])] as HTMLElement[]
  return all.filter((other) => other.dataset.list === row.dataset.list)
}

/**
 * Lets a row follow the pointer among those of its list, until it is let go; Escape puts it back. Nothing moves in the
 * page meanwhile but by transforms. `onDrop` gets the position at which it was let go, when that is another.
 */
export function dragRow(row: HTMLElement, startY: number, onDrop: (to: number) => void): void {
  const rows = rowsLike(row)
  const from = rows.indexOf(row)
  const boxes = rows.map((other) => other.getBoundingClientRect())
  const own = boxes[from]
  if (!own || rows.length < 2) return
  const gap = (boxes[1]?.top ?? 0) - (boxes[0]?.bottom ?? 0)
  let to = from
  row.dataset.dragged = 'true'

  const follow = (event: PointerEvent) => {
    const top = (boxes[0]?.top ?? 0) - own.top
    const bottom = (boxes.at(-1)?.bottom ?? 0) - own.bottom
    const by = Math.max(top, Math.min(event.clientY - startY, bottom))
    const isPast = (box: DOMRect, index: number) => {
      const middle = box.top + box.height / 2
      return index > from ? own.bottom + by > middle : own.top + by >= middle
    }
    to = boxes.filter((box, index) => index !== from && isPast(box, index)).length
    rows.forEach((other, index) => {
      const isPassed = index > from ? index <= to : index < from && index >= to
      const shift = index === from ? by : isPassed ? (index > from ? -1 : 1) * (own.height + gap) : 0
      other.style.transform = shift === 0 ? '' : `translateY(${shift}px)`
    })
  }
  const end = (position: number) => {
    window.removeEventListener('pointermove', follow)
    window.removeEventListener('pointerup', letGo)
    window.removeEventListener('pointercancel', putBack)
    window.removeEventListener('keydown', onKey, true)
    for (const other of rows) other.style.transform = ''
    delete row.dataset.dragged
    if (position !== from) onDrop(position)
  }
  const letGo = () => end(to)
  const putBack = () => end(from)
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    putBack()
  }
  window.addEventListener('pointermove', follow)
  window.addEventListener('pointerup', letGo)
  window.addEventListener('pointercancel', putBack)
  window.addEventListener('keydown', onKey, true)
}
