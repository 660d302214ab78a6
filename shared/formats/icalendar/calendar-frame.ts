import type { ContentLine } from '../content-lines/content-line.ts'
import { parseParameters } from '../content-lines/parameters.ts'
import type { CalendarFrame, Component } from './component.ts'
import { textOfLine } from './line-value.ts'
import { wholeLine } from './raw-line.ts'

type Draft = { -readonly [K in keyof CalendarFrame]: CalendarFrame[K] }
type TextField = 'name' | 'description' | 'color'

/** Where programs say how a calendar is called and looks: RFC 7986, and before it everybody's own. */
const TEXTS: ReadonlyMap<string, TextField> = new Map([
  ['NAME', 'name'],
  ['X-WR-CALNAME', 'name'],
  ['DESCRIPTION', 'description'],
  ['X-WR-CALDESC', 'description'],
  ['COLOR', 'color'],
  ['X-APPLE-CALENDAR-COLOR', 'color'],
])
/** Of the writer and its file; a file that Kith writes has its own. */
const OF_WRITER: ReadonlySet<string> = new Set(['BEGIN', 'END', 'VERSION', 'PRODID', 'CALSCALE', 'METHOD', 'TZ'])

/** What the lines of a VCALENDAR around its components say. */
export function frameOf(
  index: number,
  lines: readonly ContentLine[],
  findZone: CalendarFrame['findZone'],
): CalendarFrame {
  const kept: string[] = []
  const frame: Draft = {
    index,
    name: '',
    description: '',
    color: '',
    method: '',
    isVersion1: false,
    offset: '',
    kept,
    findZone,
  }
  for (const line of lines) if (!take(line, frame)) kept.push(wholeLine(line))
  return frame
}

function take(line: ContentLine, frame: Draft): boolean {
  const field = TEXTS.get(line.name)
  if (field !== undefined) {
    const text = textOfLine(line, parseParameters(line.parameters)).text.trim()
    if (text === '' || (frame[field] !== '' && frame[field] !== text)) return false
    frame[field] = text
    return true
  }
  if (line.name === 'METHOD') frame.method = line.value.trim().toUpperCase()
  else if (line.name === 'VERSION') frame.isVersion1 = line.value.trim() === '1.0'
  else if (line.name === 'TZ') frame.offset = offsetOf(line.value.trim())
  return OF_WRITER.has(line.name)
}

function offsetOf(value: string): string {
  const match = /^([+-])?(\d{1,2}):?(\d{2})?$/.exec(value)
  if (!match) return ''
  return `${match[1] ?? '+'}${(match[2] ?? '').padStart(2, '0')}:${match[3] ?? '00'}`
}

/** The name by which a file calls a zone. */
export function tzidOf(zone: Component): string {
  return zone.lines.find(({ name }) => name === 'TZID')?.value.trim() ?? ''
}
