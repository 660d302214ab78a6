import { type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { KithError } from '../../shared/contract/errors.ts'
import { useSaveSettings } from '../api/queries.ts'
import { attempt } from '../contacts/act.ts'
import { chordOf, isSingleKey } from '../shell/chords.ts'
import { hearsLetters, isBehindDialog } from '../shell/shortcuts.ts'
import { deleteEvent, placeEvent } from './act-on-events.ts'
import type { CalendarItem, EventItem } from './calendar-item.ts'
import { newEvent, useCalendarStore } from './calendar-store.ts'
import { dayWithCount } from './calendar-words.ts'
import { freshTimes, placedOf, shifted } from './event-patch.ts'
import { dayLink, dayOf, elementOf, focusWanted, keepOneStop, moreOf } from './grid-focus.ts'
import { logEvent } from './log-event.ts'
import { openItem } from './opened-store.ts'
import { type DrawnView, daysLater, stepped } from './weeks.ts'

type KeysProps = {
  readonly grid: RefObject<HTMLDivElement | null>
  readonly view: DrawnView
  readonly day: string
  readonly today: string
  readonly days: ReadonlyMap<string, readonly CalendarItem[]>
  readonly areLettersOn: boolean
}

const QUARTER = 15
const MOVES: Readonly<Record<string, readonly [days: number, minutes: number]>> = {
  'Alt+Left': [-1, 0],
  'Alt+Right': [1, 0],
  'Alt+Up': [0, -QUARTER],
  'Alt+Down': [0, QUARTER],
}
const VIEWS = { D: 'day', W: 'week', M: 'month', A: 'agenda' } as const

/** The keys of the calendar: from day to day, from event to event, and what is done with them. */
export function useCalendarKeys({ grid, view, day, today, days, areLettersOn }: KeysProps): void {
  const save = useSaveSettings()
  const { t, i18n } = useTranslation()
  const nameOf = useRef<(on: string) => string>(() => '')
  nameOf.current = (on) => dayWithCount(on, days.get(on)?.length ?? 0, i18n.language, t)
  useEffect(() => {
    const root = grid.current
    return root === null ? undefined : keepOneStop(root, (on) => nameOf.current(on))
  }, [grid])
  useEffect(() => focusWanted(grid.current, day))
  useEffect(() => {
    const { showDay, edit, want } = useCalendarStore.getState()
    const focused = (target: Element) => {
      const key = target.closest('[data-event]')?.getAttribute('data-event') ?? null
      for (const [on, items] of days) {
        const index = key === null ? -1 : items.findIndex((item) => item.key === key)
        if (index >= 0) return { on, items, index, item: items[index] ?? null }
      }
      const on = target.closest('[data-more]') === null ? day : dayOf(target)
      return { on, items: days.get(on) ?? [], index: -1, item: null }
    }
    const focusEvent = (item: CalendarItem | undefined) => item && elementOf(grid.current, item.key)?.focus()
    const focusDay = (on: string) => {
      showDay(on)
      want(`day:${on}`)
      // Where other days are drawn soon, the focus waits for them.
      const isHere = days.has(on) && (view !== 'month' || on.slice(0, 7) === day.slice(0, 7))
      const link = isHere ? dayLink(grid.current, on) : null
      if (link === null) return
      want(null)
      link.focus()
    }
    const toDay = (on: string, isOnEvent: boolean) => {
      const [first] = days.get(on) ?? []
      showDay(on)
      if (isOnEvent && first && elementOf(grid.current, first.key)) focusEvent(first)
      else focusDay(on)
    }
    const leafDays = (by: -1 | 1, on: string): string => {
      if (view !== 'agenda') return daysLater(on, by)
      const busy = [...days].filter(([, items]) => items.length > 0).map(([known]) => known)
      const next = by > 0 ? busy.find((known) => known > on) : busy.findLast((known) => known < on)
      return next ?? daysLater(on, by)
    }
    /** What an arrow does in the grid. */
    const arrow = (chord: string, target: Element): (() => unknown) | null => {
      const { on, items, index, item } = focused(target)
      const isMore = target.matches('[data-more]')
      if (isMore && (chord === 'Space' || chord === 'Down')) return null
      if (isMore && chord === 'Up') return () => (items.length > 0 ? focusEvent(items.at(-1)) : focusDay(on))
      if (chord === 'Left' || chord === 'Right') {
        return () => toDay(leafDays(chord === 'Left' ? -1 : 1, on), item !== null)
      }
      if (chord === 'Space' && item === null) return () => focusEvent(items[0])
      if (chord !== 'Up' && chord !== 'Down') return null
      if (item === null && view === 'month') return () => focusDay(daysLater(on, chord === 'Up' ? -7 : 7))
      if (view === 'agenda') {
        const all = [...days.values()].flat()
        const at = item === null ? -1 : all.indexOf(item)
        return () => focusEvent(all[Math.min(Math.max(at + (chord === 'Up' ? -1 : 1), 0), all.length - 1)])
      }
      if (chord === 'Up') return () => (index > 0 ? focusEvent(items[index - 1]) : focusDay(on))
      return () => (index + 1 < items.length ? focusEvent(items[index + 1]) : moreOf(grid.current, on)?.focus())
    }
    const move = (item: EventItem, chord: string): (() => unknown) | null => {
      const isEnd = chord.includes('Shift+')
      const by = MOVES[chord.replace('Shift+', '')]
      if (by === undefined) return null
      const isWeeks = view === 'month' && by[0] === 0
      const shift = { days: isWeeks ? Math.sign(by[1]) * 7 : by[0], minutes: isWeeks ? 0 : by[1] }
      return () => {
        const placed = shifted(placedOf(item), shift, isEnd ? 'end' : 'all')
        return placed && placeEvent(item.event, placed)
      }
    }
    const onEvent = (item: CalendarItem, chord: string, target: HTMLElement): (() => unknown) | null => {
      if (chord === 'Enter' || chord === 'Space') return () => openItem(item.key, target)
      if (item.kind !== 'event') return null
      if (chord === 'E') return () => edit(item.event)
      if (chord === 'L') return () => logEvent(item)
      const isDeleted = chord === 'Delete' || chord === 'Backspace'
      const work = isDeleted ? () => deleteAndGoOn(item) : move(item, chord)
      // Nobody is asked which of a series they mean when none of them can be changed.
      if (work === null || !item.isFollowed) return work
      const refusal = new KithError('calendar.readOnly', { name: item.calendar })
      return () => attempt(() => Promise.reject(refusal))
    }
    const deleteAndGoOn = async (item: EventItem) => {
      const { on } = focused(elementOf(grid.current, item.key) ?? document.body)
      if (await deleteEvent(item.event)) focusDay(on)
    }
    const onPage = (chord: string, isInGrid: boolean): (() => unknown) | null => {
      const letter = VIEWS[chord as keyof typeof VIEWS]
      if (letter) return () => attempt(() => save({ calendarView: letter }))
      if (chord === 'T') {
        return () => {
          if (isInGrid) focusDay(today)
          showDay(null)
        }
      }
      if (chord === 'N') return () => newEvent(freshTimes(day, false, new Date()))
      if (chord === 'PageUp' || chord === 'PageDown') {
        const to = stepped(view, day, chord === 'PageUp' ? -1 : 1)
        return () => (isInGrid && view === 'month' ? focusDay(to) : showDay(to))
      }
      return null
    }
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      const chord = chordOf(event)
      if (chord === null || event.defaultPrevented || isBehindDialog() || isOfItsOwn(target)) return
      if (isSingleKey(chord) && !areLettersOn) return
      const isInGrid = grid.current?.contains(target) ?? false
      const isLoose = target === document.body || target.id === 'page'
      const name = chord === ' ' ? 'Space' : chord
      const { item } = focused(target)
      const work =
        (item && isInGrid && onEvent(item, name, target)) ||
        ((isInGrid || isLoose) && arrow(name, target)) ||
        onPage(name, isInGrid)
      if (!work) return
      event.preventDefault()
      event.stopPropagation()
      void work()
    }
    // Before the grid, which takes the space bar for a click.
    document.addEventListener('keydown', press, true)
    return () => document.removeEventListener('keydown', press, true)
  })
}

/** Whether these keys mean something else there. */
function isOfItsOwn(target: HTMLElement): boolean {
  return hearsLetters(target) || target.closest('[data-day]') !== null
}
