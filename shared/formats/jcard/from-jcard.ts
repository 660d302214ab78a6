import { foldLine } from '../content-lines/fold-line.ts'
import { quoted } from '../content-lines/parameter-value.ts'
import { escapeText, withLineFeeds } from '../content-lines/text-value.ts'
import { isTextOfOurs, LISTS, STRUCTURED, typeOf } from './value-types.ts'

const NAME = /^[A-Za-z0-9-]+$/
/** Types whose values stand in a card as they are. */
const AS_THEY_ARE = new Set(
  'uri date time date-time date-and-or-time timestamp boolean integer float utc-offset language-tag'.split(' '),
)

/** A card of JSON (RFC 7095) as one of version 4.0; undefined for a value that is none. What is no property is left out. */
export function fromJCard(value: unknown): string | undefined {
  if (!Array.isArray(value) || String(value[0]).toLowerCase() !== 'vcard' || !Array.isArray(value[1])) return undefined
  const lines = (value[1] as unknown[]).flatMap((property) => lineOf(property) ?? [])
  const isVersion = (line: string) => line.startsWith('VERSION:')
  const all = ['BEGIN:VCARD', 'VERSION:4.0', ...lines.filter((line) => !isVersion(line)), 'END:VCARD', '']
  return all.map((line) => (line === '' ? '' : foldLine(line))).join('\r\n')
}

function lineOf(property: unknown): string | undefined {
  if (!Array.isArray(property) || property.length < 4) return undefined
  const [name, about, type, ...values] = property as unknown[]
  if (typeof name !== 'string' || !NAME.test(name) || typeof type !== 'string') return undefined
  const lower = name.toLowerCase()
  const { group, parameters } = parametersOf(about)
  const valueType = type.toLowerCase()
  const isUsual = valueType === 'unknown' || valueType === typeOf(lower)
  const head = `${group}${name.toUpperCase()}${parameters}${isUsual ? '' : `;VALUE=${quoted(valueType)}`}`
  return `${head}:${valueText(lower, valueType, values)}`
}

function parametersOf(about: unknown): { readonly group: string; readonly parameters: string } {
  if (typeof about !== 'object' || about === null) return { group: '', parameters: '' }
  const { group, ...others } = about as Record<string, unknown>
  const parameters = Object.entries(others).flatMap(([name, value]) =>
    NAME.test(name)
      ? [
          `;${name.toUpperCase()}=${[value]
            .flat()
            .map((one) => quoted(String(one)))
            .join(',')}`,
        ]
      : [],
  )
  const isGroup = typeof group === 'string' && NAME.test(group)
  return { group: isGroup ? `${group}.` : '', parameters: parameters.join('') }
}

function valueText(name: string, type: string, values: readonly unknown[]): string {
  const text = (value: unknown, isComponent = false) => escapeText(withLineFeeds(plain(value)), isComponent)
  if (STRUCTURED.has(name) || values.some(Array.isArray)) {
    const [parts = ''] = values
    return [parts]
      .flat()
      .map((part) => (Array.isArray(part) ? part.map((one) => text(one, true)).join(',') : text(part, true)))
      .join(';')
  }
  if (LISTS.has(name) || values.length > 1) return values.map((value) => text(value)).join(',')
  const value = plain(values[0])
  const isPlain = type === 'unknown' ? !isTextOfOurs(name) : AS_THEY_ARE.has(type) && !/[\\\r\n]/.test(value)
  // A line cannot end within its value.
  return isPlain ? value.replace(/\r\n?|\n/g, '\\n') : text(value)
}

const plain = (value: unknown) =>
  typeof value === 'string' ? value : value === null || value === undefined ? '' : String(value)
