import type { ImportWarning } from '../../domain/import-warning.ts'
import type { ContentLine } from '../content-lines/content-line.ts'

/** A component as it stood in a file (RFC 5545 section 3.6): its own lines without BEGIN and END, and those within it. */
export type Component = {
  /** In upper case; empty for lines that stand in no component. */
  readonly name: string
  /** Where its BEGIN stood, counted from 1. */
  readonly line: number
  readonly lines: readonly ContentLine[]
  readonly components: readonly Component[]
  /** All its lines and those within it, BEGIN and END among them, in the order of the file. */
  readonly all: readonly ContentLine[]
}

/** A stretch of a file: a component of a calendar, or what stands around and between those. */
export type CalendarPiece = {
  /** Its bytes, untouched. The sources of all pieces, one after another, are the file. */
  readonly source: Uint8Array
  /** Of the component, in upper case; empty for a frame, such as BEGIN:VCALENDAR and the properties after it. */
  readonly name: string
  /** Where it begins, counted from 1. */
  readonly line: number
  readonly calendar: CalendarFrame
  /** Reads it. What is amiss in its lines is told as warnings. */
  readonly read: () => ReadPiece
}

export type ReadPiece = { readonly component: Component; readonly warnings: readonly ImportWarning[] }

/** What a VCALENDAR says of itself, beside the components in it. Texts are empty where it says nothing. */
export type CalendarFrame = {
  /** Counted from 0 within the file. */
  readonly index: number
  readonly name: string
  readonly description: string
  /** As it stood: a CSS colour or `#rrggbb`. */
  readonly color: string
  /** `REQUEST`, `REPLY` and so on (RFC 5546), in upper case. */
  readonly method: string
  /** vCalendar of 1996, whose rules, alarms and texts are written otherwise. */
  readonly isVersion1: boolean
  /** TZ of vCalendar 1.0, such as `-05:00`. */
  readonly offset: string
  /** What else stands in it. */
  readonly kept: readonly string[]
  /** The VTIMEZONE of a TZID: of this calendar, else of any in the file. */
  readonly findZone: (tzid: string) => Component | undefined
}
