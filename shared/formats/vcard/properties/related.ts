import type { PropertyCodec } from '../codec.ts'
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

/** RELATED, RFC 6350 section 6.6.6; Apple's X-ABRELATEDNAMES, whose label names the relation. */
export const related: PropertyCodec = {
  names: [
    'RELATED',
    'X-ABRELATEDNAMES',
    'X-SPOUSE',
    'X-EVOLUTION-SPOUSE',
    'X-ASSISTANT',
    'X-EVOLUTION-ASSISTANT',
    'X-MANAGER',
    'X-EVOLUTION-MANAGER',
  ],
  read(line, parameters, draft) {
    const value = textOf(line, parameters, draft).trim()
    if (value === '') return false
    const { types, label, preference } = labelledOf(line, parameters, draft)
    const relation = relationOf(line.name.startsWith('X-AB') ? label : line.name.slice(line.name.lastIndexOf('-') + 1))
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
      const isUri = /^[a-z][a-z0-9+.-]*:[^\s\\,;]+$/i.test(relation.value)
      const value = isUri ? relation.value : writer.escape(relation.value)
      writer.labelled('RELATED', relation, value, isUri ? [] : [['VALUE', 'text']])
    }
  },
}

function relationOf(label: string): string {
  const word = label.toLowerCase().replace(' ', '-')
  return RELATIONS.has(word) ? word : ''
}
