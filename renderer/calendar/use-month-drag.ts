import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { CivilDate } from '../../shared/domain/yearly-date.ts'
import { placeEvent } from './act-on-events.ts'
import type { CalendarItem } from './calendar-item.ts'
import { newEvent } from './calendar-store.ts'
import { placedTimes } from './event-patch.ts'
import { type Drag, drawnDays, placedBy } from './month-drag.ts'

/** CSS pixels from which on a press becomes a drag. */
const FAR = 5

type MonthDragProps = {
  /** Where the days are drawn, seven beside each other. */
  readonly weeks: RefObject<HTMLElement | null>
  readonly days: ReadonlyMap<CivilDate, readonly CalendarItem[]>
}

/** Days are drawn and events moved with the mouse. Escape leaves all as it was. */
export function useMonthDrag({ weeks, days }: MonthDragProps) {
  const [drag, setDrag] = useState<Drag | null>(null)
  /** Whether the press that just ended was a drag, and no click. */
  const wasDrag = useRef(false)
  /** Ends the drag that is under way. */
  const stop = useRef<(() => void) | null>(null)
  // Days may be drawn anew meanwhile, or be those of another month.
  const shown = useRef(days)
  shown.current = days
  // What was dropped stays there until the days are drawn anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the days are what it waits for
  useEffect(() => {
    if (stop.current === null) setDrag(null)
  }, [days])
  useEffect(() => () => stop.current?.(), [])

  const begin = (press: ReactPointerEvent<HTMLElement>) => {
    wasDrag.current = false
    if (press.button !== 0 || !press.isPrimary) return
    const first = beginning(press.target as HTMLElement, days)
    const start = dayAt(weeks.current, shown.current, press)
    if (first === null || start === null) return
    let last: Drag = { ...first, from: start, to: start }
    if (last.what === 'draw') {
      press.preventDefault()
      setDrag(last)
    }
    const move = (event: PointerEvent) => {
      const isFar = Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) >= FAR
      if (!isFar && !wasDrag.current) return
      wasDrag.current = true
      const to = dayAt(weeks.current, shown.current, event) ?? last.to
      if (to === last.to) return
      last = { ...last, to }
      setDrag(last)
    }
    const end = () => {
      stop.current = null
      removeEventListener('pointermove', move)
      removeEventListener('pointerup', drop)
      removeEventListener('pointercancel', cancel)
      document.removeEventListener('keydown', leave, true)
    }
    const cancel = () => {
      end()
      setDrag(null)
    }
    stop.current = cancel
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      event.preventDefault()
      cancel()
    }
    const drop = () => {
      end()
      void finish(last).then((stays) => stays || setDrag(null))
    }
    addEventListener('pointermove', move)
    addEventListener('pointerup', drop)
    addEventListener('pointercancel', cancel)
    document.addEventListener('keydown', leave, true)
  }
  return { drag, begin, wasDrag }
}

/** What a press on this begins. */
function beginning(
  target: HTMLElement,
  days: ReadonlyMap<CivilDate, readonly CalendarItem[]>,
): { readonly what: 'draw' } | { readonly what: 'all' | 'start' | 'end'; readonly item: CalendarItem } | null {
  const placing = target.closest<HTMLElement>('[data-item]')
  if (placing === null) return target.closest('button') === null ? { what: 'draw' } : null
  const item = [...days.values()].flat().find(({ key }) => key === placing.dataset.item)
  if (item?.kind !== 'event' || item.isFollowed) return null
  const edge = target.closest<HTMLElement>('[data-edge]')?.dataset.edge
  return { what: edge === 'start' || edge === 'end' ? edge : 'all', item }
}

/** Which day lies under the pointer: what reaches over several days is drawn in the first of them. */
function dayAt(
  weeks: HTMLElement | null,
  shown: ReadonlyMap<CivilDate, unknown>,
  { clientX, clientY }: Pick<PointerEvent, 'clientX' | 'clientY'>,
): CivilDate | null {
  if (weeks === null) return null
  const days = [...shown.keys()]
  const { left, top, width, height } = weeks.getBoundingClientRect()
  const across = Math.floor(((clientX - left) / width) * 7)
  const column = getComputedStyle(weeks).direction === 'rtl' ? 6 - across : across
  const row = Math.floor(((clientY - top) / height) * (days.length / 7))
  return column >= 0 && column < 7 && row >= 0 ? (days[row * 7 + column] ?? null) : null
}

/** Does what was shown. False when all stays as it was. */
async function finish(drag: Drag): Promise<boolean> {
  if (drag.what === 'draw') {
    newEvent(placedTimes({ isAllDay: true, ...drawnDays(drag) }, null))
    return false
  }
  const placed = placedBy(drag)
  return placed !== null && drag.item.kind === 'event' && placeEvent(drag.item.event, placed)
}
