import { detached } from '../content-lines/detached.ts'
import { parseHeader } from '../content-lines/line-header.ts'
import { parseParameters } from '../content-lines/parameters.ts'
import { splitEscaped, unescapeText } from '../content-lines/text-value.ts'
import { extendedDate } from './extended-date.ts'
import { isTextOfOurs, LISTS, STRUCTURED, typeOf } from './value-types.ts'

/** What stands in a property before its values (RFC 7095 section 3.3), and how those are written. */
type Head = { readonly text: string; readonly writeValues: (value: string) => string }

/**
 * A line of a card of version 4.0 as the text of a JSON list: name, parameters, type of value, and values. `header` is what
 * stands before the colon.
 */
export function jCardProperty(header: string, value: string): string {
  const { text, writeValues } = headOf(header)
  return `${text}${writeValues(value)}]`
}

/** By header: cards have the same few. */
const known = new Map<string, Head>()
const CACHE_LIMIT = 4_000
const LONGEST_KNOWN = 200

function headOf(header: string): Head {
  let head = known.get(header)
  if (head !== undefined) return head
  head = newHead(header)
  if (header.length > LONGEST_KNOWN) return head
  if (known.size >= CACHE_LIMIT) known.clear()
  known.set(detached(header), head)
  return head
}

function newHead(header: string): Head {
  const line = parseHeader(header)
  const name = line.name.toLowerCase()
  const { types, all, valueType } = parseParameters(line.parameters)
  const parameters: Record<string, string | readonly string[]> = {}
  if (line.group !== '') parameters.group = line.group
  const [first = ''] = types
  const told = types.length === 1 ? first : types
  for (const [parameter, value] of all) {
    if (parameter === 'TYPE' && types.length > 0) parameters.type = told
    else if (parameter !== 'VALUE') parameters[parameter.toLowerCase()] = value
  }
  if (types.length > 0) parameters.type = told
  const type = valueType || typeOf(name)
  const text = `[${quoted(name)},${JSON.stringify(parameters)},${quoted(type)},`
  return { text, writeValues: valuesOf(name, type) }
}

function valuesOf(name: string, type: string): Head['writeValues'] {
  if (STRUCTURED.has(name)) return structured
  if (LISTS.has(name)) return list
  if (type === 'date-and-or-time' || type === 'timestamp') return date
  // Nothing is known of what stands in such a value, so nothing is undone of it (section 5.1).
  return type === 'unknown' && !isTextOfOurs(name) ? quoted : text
}

const text = (value: string) => quoted(unescapeText(value))
const date = (value: string) => quoted(extendedDate(value))
const list = (value: string) => splitEscaped(value, ',').map(text).join(',')

function structured(value: string): string {
  const parts = splitEscaped(value, ';')
  return parts.length === 1 ? text(value) : `[${parts.map(text).join(',')}]`
}

/** What is written otherwise in a text of JSON. */
const ESCAPED = /["\\\p{Cc}\p{Cs}]/u

function quoted(text: string): string {
  return ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`
}
