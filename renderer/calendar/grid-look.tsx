import type { CalendarOptions } from '@fullcalendar/react'
import { cx } from '../ui/cx.ts'
import styles from './calendar-grid.module.css'
import { EventChip } from './event-chip.tsx'
import { itemOf } from './grid-events.ts'

/** How the parts of the grid look. The library draws none of it by itself. */
export const GRID_LOOK = {
  dayHeaderFormat: { weekday: 'short', day: 'numeric' },
  slotHeaderFormat: { hour: '2-digit', minute: '2-digit' },
  eventTimeFormat: { hour: '2-digit', minute: '2-digit' },
  listDayFormat: { weekday: 'long', day: 'numeric', month: 'long' },
  listDayAltFormat: false,
  borderless: true,
  viewClass: cx(styles.view),
  tableHeaderClass: cx(styles.tableHeader),
  dayHeaderClass: ({ isToday }) => cx(styles.dayHeader, isToday && styles.todayHeader),
  dayHeaderInnerClass: cx(styles.dayHeaderInner),
  // The name of a day is said in full; what is seen of it is short, and so is drawn by the style.
  dayHeaderContent: ({ weekdayText, dayNumberText }) => (
    <span className={styles.dayName} data-weekday={weekdayText} data-number={dayNumberText} />
  ),
  dayCellClass: cx(styles.dayCell),
  dayLaneClass: cx(styles.lane),
  slotLaneClass: ({ isMinor }) => cx(styles.slot, isMinor && styles.minor),
  slotHeaderClass: cx(styles.slotHeader),
  slotHeaderInnerClass: cx(styles.slotHeaderInner),
  allDayHeaderClass: cx(styles.allDayHeader),
  allDayHeaderInnerClass: cx(styles.slotHeaderInner, styles.allDayHeaderInner),
  allDayDividerClass: cx(styles.divider),
  dayHeaderDividerClass: cx(styles.divider),
  nowIndicatorLineClass: cx(styles.nowLine),
  nowIndicatorDotClass: cx(styles.nowDot),
  nonBusinessHoursClass: cx(styles.rest),
  highlightClass: cx(styles.highlight),
  moreLinkClass: cx(styles.more),
  listDayClass: cx(styles.listDay),
  listDayHeaderInnerClass: ({ level }) => cx(level > 0 && styles.none),
  listDayHeaderClass: cx(styles.listHeader),
  listDayBodyClass: cx(styles.listBody),
  noEventsClass: cx(styles.noEvents),
  eventClass: ({ isMirror, isDragging }) => cx(styles.event, (isMirror || isDragging) && styles.moving),
  eventInnerClass: cx(styles.inner),
  dayCellBottomClass: cx(styles.dayCellBottom),
  columnEventClass: cx(styles.column),
  rowEventClass: cx(styles.row),
  listItemEventClass: cx(styles.listItem),
  columnEventBeforeClass: cx(styles.grip, styles.gripTop),
  columnEventAfterClass: cx(styles.grip, styles.gripBottom),
  rowEventBeforeClass: cx(styles.grip, styles.gripStart),
  rowEventAfterClass: cx(styles.grip, styles.gripEnd),
  eventContent: ({ event, view, isShort, isMirror, isStart, isEnd }) => {
    // What is only being drawn is no event yet.
    if (event.extendedProps.item === undefined) return <span className={styles.draft} />
    const form = view.type === 'agenda' ? 'line' : event.allDay ? 'row' : 'column'
    const from = isMirror && event.start !== null && event.end !== null ? { from: event.start, to: event.end } : null
    return <EventChip item={itemOf(event)} form={form} isShort={isShort} isStart={isStart} isEnd={isEnd} moved={from} />
  },
} satisfies CalendarOptions
