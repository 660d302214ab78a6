import { findColon } from '../content-lines/line-header.ts'
import { parseParameters } from '../content-lines/parameters.ts'
import { unfoldLines } from '../content-lines/unfold-lines.ts'
import { LineWriter } from './line-writer.ts'
import { writeZone } from './write-zone.ts'
import { OWN_PREFIX, withoutOwnPrefix, zoneByName } from './zone-names.ts'

/** A component as text, and the VTIMEZONEs without which its TZIDs would mean something else. */
export type WrittenComponent = { readonly text: string; readonly zones: readonly string[] }

/** What a TZID means by its name. */
const BY_NAME = ''
const TZID = /;TZID=/i
/** A line with those that go on with it. */
const FOLDED_LINE = /^[^\r\n].*(?:\r?\n[ \t].*)*/gm

/** Where a name is used: the VTIMEZONE that it means there, and the first year in which. */
type Meaning = { readonly zone: string; name: string; year: number }

/**
 * The VTIMEZONEs of components that stand in one calendar, each once, and the texts of those. Where a name means several
 * things, what it means by itself has it; the others get a name of our own that stands for no other (RFC 5545 section
 * 3.2.19).
 */
export function withZones(components: readonly WrittenComponent[]): { zones: string[]; texts: string[] } {
  const meanings = new Map<string, Meaning[]>()
  const used = components.map((component) => noteZones(component, meanings))
  for (const [tzid, list] of meanings) giveNames(tzid, list, meanings)
  const texts = components.map(({ text }, at) => renamed(text, used[at]))
  const zones = [...meanings.values()].flatMap((list) => list.map(zoneText))
  return { zones, texts }
}

/** A component's lines whose zones are meant by their names, where VTIMEZONEs beside it mean something else by those. */
export function apartFrom(zones: readonly string[], text: string): string {
  const names = new Map(zones.map(tzidOf).map((tzid) => [tzid, { name: `${OWN_PREFIX}1/${withoutOwnPrefix(tzid)}` }]))
  return zones.length === 0 ? text : renamed(text, names)
}

function zoneText({ zone, name, year }: Meaning): string {
  if (zone === BY_NAME) return writeZone(name, zoneByName(name) ?? '', year)
  const lines = zone.split('\n')
  return folded(lines.map((line) => (/^TZID[^:]*:/i.test(line) && tzidOf(line) !== name ? `TZID:${name}` : line)))
}

/** The first meaning of a name keeps it, unless it has one by itself; what means nothing by itself means that too. */
function giveNames(tzid: string, list: Meaning[], meanings: ReadonlyMap<string, unknown>): void {
  const byName = list.findIndex(({ zone }) => zone === BY_NAME)
  const isNothing = byName >= 0 && list.length > 1 && zoneByName(tzid) === null
  const [nothing] = isNothing ? list.splice(byName, 1) : []
  const first = list.find(({ zone }) => zone === BY_NAME) ?? list[0]
  if (first !== undefined && nothing !== undefined) first.year = Math.min(first.year, nothing.year)
  let number = 1
  for (const meaning of list) {
    if (meaning === first) continue
    do meaning.name = `${OWN_PREFIX}${++number}/${withoutOwnPrefix(tzid)}`
    while (meanings.has(meaning.name))
  }
}

/** Which TZIDs a component uses, with what they mean there. */
function noteZones({ text, zones }: WrittenComponent, meanings: Map<string, Meaning[]>): Map<string, Meaning> {
  const used = new Map<string, Meaning>()
  if (!TZID.test(text)) return used
  const own = new Map(zones.map((zone) => [tzidOf(zone), zone]))
  for (const { parameters, value } of unfoldLines(text, 1, () => {}).lines) {
    if (!TZID.test(parameters)) continue
    const tzid = parseParameters(parameters).all.get('TZID')?.trim() ?? ''
    if (tzid === '') continue
    for (const [, digits] of value.matchAll(/(?:^|,)\s*(\d{4})/g)) {
      const year = Number(digits)
      const meaning = used.get(tzid) ?? meaningOf(tzid, own.get(tzid) ?? BY_NAME, meanings)
      meaning.year = Math.min(meaning.year, year)
      used.set(tzid, meaning)
    }
  }
  return used
}

function meaningOf(tzid: string, zone: string, meanings: Map<string, Meaning[]>): Meaning {
  const list = meanings.get(tzid) ?? []
  meanings.set(tzid, list)
  const known = list.find((some) => some.zone === zone)
  if (known !== undefined) return known
  const meaning = { zone, name: tzid, year: 9999 }
  list.push(meaning)
  return meaning
}

/** A component whose TZIDs have other names. Lines that keep theirs stay as they stand. */
function renamed(text: string, names: ReadonlyMap<string, { readonly name: string }> | undefined): string {
  if (names === undefined || ![...names].some(([tzid, { name }]) => tzid !== name)) return text
  return text.replace(FOLDED_LINE, (line) => {
    const whole = line.replace(/\r?\n[ \t]/g, '')
    const colon = findColon(whole)
    const head = colon < 0 ? '' : whole.slice(0, colon)
    const changed = head.replace(/(;TZID=)(?:"([^"]*)"|([^;:,"]*))/gi, (said, before: string, quoted, plain) => {
      const tzid = String(quoted ?? plain).trim()
      const name = names.get(tzid)?.name ?? tzid
      return name === tzid ? said : `${before}"${name}"`
    })
    return changed === head ? line : folded([changed + whole.slice(colon)]).trimEnd()
  })
}

function tzidOf(zone: string): string {
  return /^TZID[^:\n]*:(.*)$/im.exec(zone)?.[1]?.trim() ?? ''
}

/** Whole lines as a file has them. */
export function folded(lines: readonly string[]): string {
  const writer = new LineWriter()
  for (const line of lines) writer.line(line)
  return writer.take()
}
