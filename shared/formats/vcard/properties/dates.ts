import type { ContactDate } from '../../../domain/contact.ts'
import type { ContentLine } from '../card.ts'
import type { CardDraft } from '../card-draft.ts'
import type { CardWriter } from '../card-writer.ts'
import type { PropertyCodec } from '../codec.ts'
import { readDate } from '../date-text.ts'
import { textOf } from '../line-text.ts'
import type { Parameters } from '../parameters.ts'

const TEXT = 'X-KITH-TEXT'
const KINDS: Readonly<Record<string, ContactDate['kind']>> = {
  BDAY: 'birthday',
  ANNIVERSARY: 'anniversary',
  'X-ANNIVERSARY': 'anniversary',
  'X-EVOLUTION-ANNIVERSARY': 'anniversary',
  'X-ABDATE': 'other',
}

/** BDAY, ANNIVERSARY (RFC 6350 sections 6.2.5, 6.2.6), X-ABDATE and their like. What is no date stays text. */
export const dates: PropertyCodec = {
  names: Object.keys(KINDS),
  read(line, parameters, draft) {
    const value = textOf(line, parameters, draft).trim()
    if (value === '') return false
    const { on, text } = dateOf(line, parameters, value, draft)
    const label = draft.takeLabel(line)
    const kind = KINDS[line.name] ?? 'other'
    const meant = kind === 'other' ? kindOfLabel(label) : kind
    draft.dates.push({ kind: meant, label: kindOfLabel(label) === 'other' ? label : '', on, text })
    return true
  },
  write(fields, writer) {
    const written = new Set<string>()
    for (const date of fields.dates) {
      const isFirst = date.kind !== 'other' && !written.has(date.kind)
      written.add(date.kind)
      writeDate(date, isFirst, writer)
    }
  },
}

function dateOf(line: ContentLine, parameters: Parameters, value: string, draft: CardDraft) {
  const { on, text } = readDate(value)
  if (on === null && parameters.valueType !== 'text') draft.warn('vcard.badDate', line, value)
  const hasNoYear = on?.length === 10 && on.startsWith(`${parameters.all.get('X-APPLE-OMIT-YEAR')}-`)
  return { on: hasNoYear && on !== null ? `-${on.slice(4)}` : on, text: parameters.all.get(TEXT) ?? text }
}

function kindOfLabel(label: string): ContactDate['kind'] {
  const word = label.toLowerCase()
  return word === 'anniversary' || word === 'birthday' ? word : 'other'
}

/** The standard has room for one birthday and one anniversary; further ones go as X-ABDATE with that label. */
function writeDate({ kind, label, on, text }: ContactDate, isFirst: boolean, writer: CardWriter): void {
  const name = !isFirst ? 'X-ABDATE' : kind === 'birthday' ? 'BDAY' : 'ANNIVERSARY'
  const ownLabel = !isFirst && kind !== 'other' ? `_$!<${kind === 'birthday' ? 'Birthday' : 'Anniversary'}>!$_` : label
  const parameters = on === null ? ([['VALUE', 'text']] as const) : text === '' ? [] : ([[TEXT, text]] as const)
  const value = on === null ? writer.escape(text) : isFirst ? basicDate(on) : on
  writer.labelled(name, { types: [], label: ownLabel, preference: null }, value, parameters)
}

/** RFC 6350 section 4.3.1 writes `20060102`, `--0102`, `2006-01`, `2006`. */
function basicDate(on: string): string {
  if (on.startsWith('--')) return on.slice(0, 4) + on.slice(5)
  return on.length === 10 ? on.replaceAll('-', '') : on
}
