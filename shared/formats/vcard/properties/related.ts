import type { Relation } from '../../../domain/contact.ts'
import type { CardWriter } from '../card-writer.ts'
import { LABELLED, type PropertyCodec } from '../codec.ts'
import { labelledOf, textOf } from '../line-text.ts'

/** The kinds of relation that RFC 6350 section 6.6.6 and Android have names for. */
const RELATIONS = new Set([
  'contact',
  'acquaintance',
  'friend',
  'met',
  'co-worker',
  'colleague',
  'co-resident',
  'neighbor',
  'child',
  'parent',
  'sibling',
  'spouse',
  'kin',
  'muse',
  'crush',
  'date',
  'sweetheart',
  'me',
  'agent',
  'emergency',
  'assistant',
  'brother',
  'sister',
  'father',
  'mother',
  'manager',
  'partner',
  'relative',
  'domestic-partner',
  'referred-by',
])

/** Properties whose name is the relation: of Outlook, Evolution, KDE, Nextcloud and phones. */
const NAMED: Readonly<Record<string, string>> = {
  'X-SPOUSE': 'spouse',
  'X-EVOLUTION-SPOUSE': 'spouse',
  'X-MS-SPOUSE': 'spouse',
  'X-KADDRESSBOOK-X-SPOUSENAME': 'spouse',
  'X-ASSISTANT': 'assistant',
  'X-EVOLUTION-ASSISTANT': 'assistant',
  'X-MS-ASSISTANT': 'assistant',
  'X-KADDRESSBOOK-X-ASSISTANTSNAME': 'assistant',
  'X-MANAGER': 'manager',
  'X-EVOLUTION-MANAGER': 'manager',
  'X-MS-MANAGER': 'manager',
  'X-MANAGERSNAME': 'manager',
  'X-KADDRESSBOOK-X-MANAGERSNAME': 'manager',
  'X-MS-CHILD': 'child',
}
/** Whom a name means that stands in the place of a UID. */
const UID = 'X-KITH-UID'

/** RELATED, RFC 6350 section 6.6.6; Apple's X-ABRELATEDNAMES, whose label names the relation. */
export const related: PropertyCodec = {
  names: ['RELATED', 'X-ABRELATEDNAMES', ...Object.keys(NAMED)],
  parameters: new Set([...LABELLED, UID]),
  read(line, parameters, draft) {
    const value = parameters.all.get(UID) ?? textOf(line, parameters, draft).trim()
    if (value === '') return false
    const { types, label, preference } = labelledOf(line, parameters, draft)
    // `X-MS-SPOUSE;N` holds the parts of a name.
    if (line.name.startsWith('X-MS-') && types.length > 0) return false
    const relation = NAMED[line.name] ?? relationOf(line.name === 'X-ABRELATEDNAMES' ? label : '')
    if (relation === '') draft.relations.push({ types, label, preference, value })
    else
      draft.relations.push({
        types: [relation, ...types.filter((type) => type !== relation)],
        label: '',
        preference,
        value,
      })
    return true
  },
  write({ relations }, writer) {
    for (const relation of relations) {
      if (writer.version !== '4.0' && writeOldRelation(relation, writer)) continue
      const isUri = /^[a-z][a-z0-9+.-]*:[^\s\\,;]+$/i.test(relation.value)
      const value = isUri ? relation.value : writer.escape(relation.value)
      writer.labelled('RELATED', relation, value, isUri ? [] : [['VALUE', 'text']])
    }
  },
}

/**
 * A relation as Apple writes it, its kind as the label; false when that would read back as another. Who is named by a
 * UID stands there by name, as far as the caller knows it.
 */
function writeOldRelation({ types, label, preference, value }: Relation, writer: CardWriter): boolean {
  const [first = ''] = types
  const kind = label === '' && relationOf(first) === first ? first : ''
  if (kind === '' && relationOf(label) !== '') return false
  const name = writer.nameOf(value)
  const about = {
    types: kind === '' ? types : types.slice(1),
    label: kind === '' ? label : `_$!<${kind.charAt(0).toUpperCase()}${kind.slice(1)}>!$_`,
    preference,
  }
  writer.labelled('X-ABRELATEDNAMES', about, writer.escape(name ?? value), name === undefined ? [] : [[UID, value]])
  if (writer.version === '2.1') writer.lose('RELATED', 'vCard 2.1 has no place for related people')
  return true
}

function relationOf(label: string): string {
  const word = label.toLowerCase().replace(' ', '-')
  return RELATIONS.has(word) ? word : ''
}
