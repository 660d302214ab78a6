import { detached } from './detached.ts'
import { isEncodedLabel, ownLabelOf } from './own-label.ts'

/** The parameters of a content line (RFC 6350 section 5), in all three dialects. */
export type Parameters = {
  /** TYPE values in lower case, each once, without `pref`; bare parameters of 2.1 (`TEL;WORK`) are types too. */
  readonly types: readonly string[]
  /** A label in the user's own words, given as a bare parameter of 2.1, or empty. */
  readonly ownLabel: string
  /** PREF as a number from 1 to 100; TYPE=PREF reads as 1. */
  readonly preference: number | null
  readonly encoding: '' | 'quoted-printable' | 'base64'
  /** CHARSET as it stood, or empty. */
  readonly charset: string
  /** VALUE in lower case, or empty. */
  readonly valueType: string
  /** Every parameter by its upper-case name; repeated ones joined with commas. Types are in it as they stood. */
  readonly all: ReadonlyMap<string, string>
}

/** What a line without any has. */
export const NO_PARAMETERS: Parameters = {
  types: [],
  ownLabel: '',
  preference: null,
  encoding: '',
  charset: '',
  valueType: '',
  all: new Map(),
}

const CACHE_LIMIT = 2000
const cache = new Map<string, Parameters>()

/** Parses what stands between name and colon, with its leading `;`. Remembers what it parsed: files repeat themselves. */
export function parseParameters(text: string): Parameters {
  if (text === '') return NO_PARAMETERS
  let parameters = cache.get(text)
  if (parameters === undefined) {
    parameters = parse(detached(text).replaceAll('\r', ' '))
    if (cache.size >= CACHE_LIMIT) cache.clear()
    if (text.length < 200) cache.set(detached(text), parameters)
  }
  return parameters
}

function parse(text: string): Parameters {
  const types = new Set<string>()
  const all = new Map<string, string>()
  let ownLabel = ''
  let preference: number | null = null
  let encoding: Parameters['encoding'] = ''
  let charset = ''
  let valueType = ''
  const addTypes = (list: string) => {
    for (const part of splitOutsideQuotes(list, ',')) {
      // A quoted value may hold a list of its own: TYPE="work,cell".
      for (const one of unquote(part).split(',')) {
        const type = one.trim().toLowerCase()
        if (type === 'pref') preference ??= 1
        else if (type !== '') types.add(type)
      }
    }
  }
  for (const part of splitOutsideQuotes(text, ';')) {
    if (isEncodedLabel(part)) {
      ownLabel = ownLabelOf(part)
      continue
    }
    const [name, value] = nameAndValue(part)
    if (name === '') {
      ownLabel ||= ownLabelOf(value)
      const bare = value.toLowerCase()
      if (bare === 'quoted-printable') encoding = 'quoted-printable'
      else if (bare === 'base64' || bare === 'b') encoding = 'base64'
      else if (bare !== '8bit' && bare !== '7bit') addTypes(value)
      continue
    }
    const known = all.get(name)
    all.set(name, known === undefined ? unquote(value) : `${known},${unquote(value)}`)
    if (name === 'TYPE') addTypes(value)
    else if (name === 'PREF' || name === 'X-KITH-PREF') preference = preferenceOf(unquote(value)) ?? preference
    else if (name === 'ENCODING') encoding = encodingOf(unquote(value))
    else if (name === 'CHARSET') charset = unquote(value)
    else if (name === 'VALUE') valueType = unquote(value).toLowerCase()
  }
  return { types: [...types], ownLabel, preference, encoding, charset, valueType, all }
}

/** `#` for `=` is a slip that some writers make throughout. */
export function nameAndValue(part: string): readonly [string, string] {
  const equals = part.indexOf('=')
  const end = equals >= 0 ? equals : part.search(/(?<=^\s*(?:TYPE|VALUE|ENCODING|CHARSET))#/i)
  if (end < 0) return ['', part.trim()]
  return [part.slice(0, end).trim().toUpperCase(), part.slice(end + 1).trim()]
}

function encodingOf(value: string): Parameters['encoding'] {
  const encoding = value.toLowerCase()
  if (encoding === 'quoted-printable') return 'quoted-printable'
  return encoding === 'b' || encoding === 'base64' ? 'base64' : ''
}

function preferenceOf(value: string): number | null {
  const number = Number(value)
  return value !== '' && Number.isInteger(number) && number >= 1 && number <= 100 ? number : null
}

/** Splits at a separator that stands outside of quotation marks. */
export function splitOutsideQuotes(text: string, separator: ';' | ','): string[] {
  if (!text.includes('"')) return text.split(separator)
  const parts: string[] = []
  let start = 0
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '"') isQuoted = !isQuoted
    else if (char === separator && !isQuoted) {
      parts.push(text.slice(start, at))
      start = at + 1
    }
  }
  parts.push(text.slice(start))
  return parts
}

/** Takes the quotation marks off and undoes RFC 6868: `^n`, `^'`, `^^`. */
function unquote(value: string): string {
  const text = value.includes('"') ? value.replaceAll('"', '') : value
  if (!text.includes('^')) return text
  return text.replace(/\^([n'^])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign === "'" ? '"' : '^'))
}
