import type { ContactFields } from '../../../domain/contact.ts'
import { joinName } from '../../../domain/person-name.ts'
import type { ContentLine } from '../../content-lines/content-line.ts'
import type { CardWriter } from '../card-writer.ts'
import type { PropertyCodec } from '../codec.ts'
import { componentsOf, textOf } from '../line-text.ts'

const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー\s,]+$/u

/** True for a SORT-AS that says how a Japanese name is read. */
export const isReading = (sortAs: string): boolean => KANA.test(sortAs)

/** N, RFC 6350 section 6.2.2. SORT-AS is taken for the reading of the name when it is in kana, as in Japan. */
export const n: PropertyCodec = {
  names: ['N'],
  read(line, parameters, draft) {
    if (draft.name !== null && joinName(draft.name) !== '') return false
    const parts = componentsOf(line, parameters, draft)
    const [family = '', given = '', additional = '', prefix = '', ...suffixes] = parts.map((part) => part.trim())
    const suffix = suffixes.length < 2 ? (suffixes[0] ?? '') : suffixes.filter((part) => part !== '').join(' ')
    draft.name = {
      prefix,
      given,
      additional,
      family,
      suffix,
      phoneticGiven: '',
      phoneticAdditional: '',
      phoneticFamily: '',
    }
    const sortAs = parameters.all.get('SORT-AS')
    if (sortAs !== undefined && isReading(sortAs)) {
      const [phoneticFamily = '', phoneticGiven = ''] = sortAs.split(',')
      draft.phonetics.phoneticFamily ??= phoneticFamily.trim()
      draft.phonetics.phoneticGiven ??= phoneticGiven.trim()
    }
    return true
  },
  write({ name }, writer) {
    const parts = [name.family, name.given, name.additional, name.prefix, name.suffix]
    // Versions before 4.0 demand one, be it empty.
    if (writer.version !== '4.0' || parts.some((part) => part !== '')) writer.structured('N', parts)
  },
}

/** An empty N, which 4.0 does without, where the card that this comes from said something of one. */
export function writeEmptyName({ name }: ContactFields, former: readonly ContentLine[], writer: CardWriter): void {
  if (writer.version !== '4.0' || joinName(name) !== '') return
  if (former.some((line) => line.name === 'N' && line.parameters !== '')) writer.structured('N', ['', '', '', '', ''])
}

type Reading = Readonly<Record<string, 'phoneticGiven' | 'phoneticAdditional' | 'phoneticFamily'>>
const MEMBERS: Reading = {
  'X-PHONETIC-FIRST-NAME': 'phoneticGiven',
  'X-PHONETIC-MIDDLE-NAME': 'phoneticAdditional',
  'X-PHONETIC-LAST-NAME': 'phoneticFamily',
}
/** As Outlook calls them. */
const OTHERS: Reading = { 'X-MS-YOMI-FIRSTNAME': 'phoneticGiven', 'X-MS-YOMI-LASTNAME': 'phoneticFamily' }

/** The reading of a name: X-PHONETIC-* of Apple and Android, X-MS-YOMI-* of Outlook, SOUND;X-IRMC-N of Japanese phones. */
export const phonetic: PropertyCodec = {
  names: [...Object.keys(MEMBERS), ...Object.keys(OTHERS), 'SOUND'],
  parameters: new Set(['TYPE']),
  read(line, parameters, draft) {
    const { phonetics } = draft
    if (line.name === 'SOUND') {
      // Only a reading that says something stands in the way of another.
      const isKnown = phonetics.phoneticFamily || phonetics.phoneticGiven || phonetics.phoneticAdditional
      if (!parameters.types.includes('x-irmc-n') || isKnown) return false
      const [family = '', given = '', additional = ''] = componentsOf(line, parameters, draft)
      phonetics.phoneticFamily = family.trim()
      phonetics.phoneticGiven = given.trim()
      phonetics.phoneticAdditional = additional.trim()
      return true
    }
    const member = MEMBERS[line.name] ?? OTHERS[line.name]
    if (member === undefined || phonetics[member]) return false
    phonetics[member] = textOf(line, parameters, draft).trim()
    return true
  },
  write({ name }, writer) {
    if (name.phoneticGiven + name.phoneticAdditional + name.phoneticFamily === '') return
    for (const [property, member] of Object.entries(MEMBERS)) {
      if (name[member] !== '') writer.text(property, name[member])
    }
  },
}
