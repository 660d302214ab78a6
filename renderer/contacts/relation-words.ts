import type { TFunction } from 'i18next'
import type { Related } from '../../shared/contract/contacts.contract.ts'
import type { Relation } from '../../shared/domain/contact.ts'
import { inverseRelation } from '../../shared/domain/relation-types.ts'
import { labelOf } from './labels.ts'

/** What somebody is to the one whose page it is, as their own card says: “Spouse”. */
export function relationInWords(relation: Pick<Relation, 'types' | 'label'>, t: TFunction, locale: string): string {
  return capital(labelOf(relation, t, ''), locale)
}

/** The same, as the card of the other says: who names somebody a child is their parent. */
export function inverseInWords(relation: Pick<Related, 'types' | 'label'>, t: TFunction, locale: string): string {
  const inverse = inverseRelation(relation)
  if (inverse.types.length > 0 || inverse.label !== '') return relationInWords(inverse, t, locale)
  const called = labelOf(relation, t, '')
  return called === '' ? t('Names this one') : t('Has this one as “{{label}}”', { label: called })
}

function capital(words: string, locale: string): string {
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1)
}
