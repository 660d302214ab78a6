import type { ContactDate } from '../../../domain/contact.ts'
import type { ContentLine } from '../../content-lines/content-line.ts'
import type { Parameters } from '../../content-lines/parameters.ts'
import type { CardDraft } from '../card-draft.ts'
import type { CardWriter } from '../card-writer.ts'
import type { PropertyCodec } from '../codec.ts'
import { readDate } from '../date-text.ts'
import { textOf } from '../line-text.ts'

const TEXT = 'X-KITH-TEXT'
/** Versions before 4.0 have no dates without a day, and none in words. */
const OWN_NAMES = { birthday: 'X-KITH-BDAY', anniversary: 'X-KITH-ANNIVERSARY', other: 'X-ABDATE' } as const
const NO_YEAR = '1604'
const KINDS: Readonly<Record<string, ContactDate['kind']>> = {
  BDAY: 'birthday',
  'X-KITH-BDAY': 'birthday',
  'X-KITH-ANNIVERSARY': 'anniversary',
  ANNIVERSARY: 'anniversary',
  'X-ANNIVERSARY': 'anniversary',
  'X-EVOLUTION-ANNIVERSARY': 'anniversary',
  'X-MS-ANNIVERSARY': 'anniversary',
  'X-KADDRESSBOOK-X-ANNIVERSARY': 'anniversary',
  'X-ABDATE': 'other',
}

/** BDAY, ANNIVERSARY (RFC 6350 sections 6.2.5, 6.2.6), X-ABDATE and their like. What is no date stays text. */
export const dates: PropertyCodec = {
  names: Object.keys(KINDS),
  parameters: new Set([TEXT, 'X-APPLE-OMIT-YEAR']),
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
      if (writer.version === '4.0') writeDate(date, isFirst, writer)
      else writeOldDate(date, isFirst, writer)
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

/** A birthday or an anniversary whose label says something else: Apple's label would take its place. */
const isLabelled = (kind: ContactDate['kind'], label: string) => kind !== 'other' && label !== ''

/** The standard has room for one birthday and one anniversary; further ones go as X-ABDATE with that label. */
function writeDate({ kind, label, on, text }: ContactDate, isFirst: boolean, writer: CardWriter): void {
  const isOwn = !isFirst && isLabelled(kind, label)
  const name = isOwn ? OWN_NAMES[kind] : !isFirst ? 'X-ABDATE' : kind === 'birthday' ? 'BDAY' : 'ANNIVERSARY'
  const ownLabel =
    !isFirst && kind !== 'other' && !isOwn ? `_$!<${kind === 'birthday' ? 'Birthday' : 'Anniversary'}>!$_` : label
  const parameters = on === null ? ([['VALUE', 'text']] as const) : text === '' ? [] : ([[TEXT, text]] as const)
  const value = on === null ? writer.escape(text) : isFirst ? basicDate(on) : on
  writer.labelled(name, { types: [], label: ownLabel, preference: null }, value, parameters)
}

/** Whole dates as BDAY and, in Apple's way, X-ABDATE; a year that is not known as 1604. */
function writeOldDate({ kind, label, on, text }: ContactDate, isFirst: boolean, writer: CardWriter): void {
  const isWhole = on !== null && (on.length === 10 || on.startsWith('--'))
  const ownLabel = kind === 'other' ? label : `_$!<${kind === 'birthday' ? 'Birthday' : 'Anniversary'}>!$_`
  const isBirthday = kind === 'birthday' && isFirst
  const parameters: [string, string][] = on === null || text === '' ? [] : [[TEXT, text]]
  if (on?.startsWith('--')) parameters.push(['X-APPLE-OMIT-YEAR', NO_YEAR])
  const value = on === null ? writer.escape(text) : on.startsWith('--') ? NO_YEAR + on.slice(1) : on
  const isOwn = (!isWhole && isFirst) || (!isBirthday && isLabelled(kind, label))
  const name = isOwn ? OWN_NAMES[kind] : isBirthday ? 'BDAY' : 'X-ABDATE'
  const about = { types: [], label: isOwn || isBirthday ? label : ownLabel, preference: null }
  writer.labelled(name, about, value, parameters)
  const property = isBirthday ? 'BDAY' : kind === 'anniversary' ? 'ANNIVERSARY' : 'X-ABDATE'
  if (!isWhole) writer.lose(property, `vCard ${writer.version} knows whole dates only`)
  else if (writer.version === '2.1' && !isBirthday) writer.lose(property, 'vCard 2.1 has no date but the birthday')
}

/** RFC 6350 section 4.3.1 writes `20060102`, `--0102`, `2006-01`, `2006`. */
function basicDate(on: string): string {
  if (on.startsWith('--')) return on.slice(0, 4) + on.slice(5)
  return on.length === 10 ? on.replaceAll('-', '') : on
}
