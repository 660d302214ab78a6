import type { ContentLine } from '../content-lines/content-line.ts'
import { parseParameters } from '../content-lines/parameters.ts'
import { splitEscaped, unescapeText } from '../content-lines/text-value.ts'
import { unfoldCard } from '../vcard/unfold-card.ts'
import { extendedDate } from './extended-date.ts'

type ParameterObject = Readonly<Record<string, string | readonly string[]>>
type Value = string | readonly string[]
/** RFC 7095 section 3.3: name, parameters, type of value, values. */
export type JCardProperty = readonly [name: string, parameters: ParameterObject, type: string, ...values: Value[]]
/** A contact as JSON (RFC 7095). */
export type JCard = readonly ['vcard', readonly JCardProperty[]]

const namesIn = (text: string) => new Set(text.split(' '))
const STRUCTURED = namesIn('n adr org gender')
const LISTS = namesIn('nickname categories')
/** The types that values have where VALUE does not tell (RFC 6350 section 6, RFC 6474, RFC 8605); others are text. */
const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    uri: 'source photo impp geo logo member related sound uid url key fburl caladruri caluri contact-uri org-directory',
    'date-and-or-time': 'bday anniversary deathdate',
    timestamp: 'rev',
    'language-tag': 'lang',
  }).flatMap(([type, names]) => names.split(' ').map((name) => [name, type] as const)),
)
const TEXTS = namesIn(
  'version kind fn n nickname gender adr tel email tz title role org categories note prodid clientpidmap xml expertise hobby interest birthplace deathplace',
)

/** A card of version 4.0, as `writeCard` writes it, as JSON (RFC 7095). */
export function toJCard(card: string): JCard {
  const body = card.slice(card.indexOf('\n') + 1, card.lastIndexOf('END:VCARD'))
  return ['vcard', unfoldCard(body, 1, () => undefined).lines.map(toProperty)]
}

function toProperty(line: ContentLine): JCardProperty {
  const name = line.name.toLowerCase()
  const { types, all, valueType } = parseParameters(line.parameters)
  const parameters: Record<string, string | readonly string[]> = {}
  if (line.group !== '') parameters.group = line.group
  for (const [parameter, value] of all) {
    if (parameter !== 'TYPE' && parameter !== 'VALUE') parameters[parameter.toLowerCase()] = value
  }
  const [first = ''] = types
  if (types.length > 0) parameters.type = types.length === 1 ? first : types
  const type = valueType || (TYPES.get(name) ?? (TEXTS.has(name) ? 'text' : 'unknown'))
  return [name, parameters, type, ...valuesOf(name, type, line.value)]
}

function valuesOf(name: string, type: string, value: string): Value[] {
  if (STRUCTURED.has(name)) {
    const parts = splitEscaped(value, ';').map(unescapeText)
    return [parts.length === 1 ? (parts[0] ?? '') : parts]
  }
  if (LISTS.has(name)) return splitEscaped(value, ',').map(unescapeText)
  if (type === 'date-and-or-time' || type === 'timestamp') return [extendedDate(value)]
  // Nothing is known of what stands in such a value, so nothing is undone of it (section 5.1).
  return [type === 'unknown' && !name.startsWith('x-') ? value : unescapeText(value)]
}
