import type { LabelledField, OwnLabel } from '../../../shared/contract/labels.contract.ts'
import type { Labelled } from '../../../shared/domain/contact.ts'
import { RELATION_TYPES } from '../../../shared/domain/relation-types.ts'
import type { RowListName } from './contact-form.ts'

/** The labels that are offered, as sets of types. The names come from `labelOf`. */
export const LABEL_OPTIONS: Partial<Record<RowListName, readonly (readonly string[])[]>> = {
  phones: [['cell'], ['work'], ['home'], ['work', 'cell'], ['main'], ['work', 'fax'], ['pager'], ['other']],
  emails: [['home'], ['work'], ['other']],
  addresses: [['home'], ['work'], ['other']],
  urls: [['work'], ['home'], ['blog'], ['other']],
  relations: RELATION_TYPES.map((type) => [type]),
}

const OFFERED = new Set(['cell', 'mobile', 'work', 'home', 'main', 'fax', 'pager', 'other', 'blog', 'homepage'])
/** More of the user's own labels than this would make the menu a list to search in. */
const MOST_OWN = 12

/** Sets the types of one option; types that no option is about (`voice`, `internet`) stay. */
export function withOption<T extends Labelled>(value: T, option: readonly string[]): T {
  const kept = value.types.filter((type) => !OFFERED.has(type))
  return { ...value, label: '', types: [...option, ...kept] }
}

/** Sets what somebody is to another: one word, in place of all that was said. */
export function withRelationType<T extends Labelled>(value: T, option: readonly string[]): T {
  return { ...value, label: '', types: option }
}

/** The labels of the user's own to offer beside a field: those that it carries most, then those of other fields. */
export function ownLabelsFor(labels: readonly OwnLabel[], field: LabelledField): string[] {
  const often = ({ fields, count }: OwnLabel) => (fields[field] ?? 0) * 1_000_000 + count
  return [...labels]
    .sort((one, other) => often(other) - often(one))
    .slice(0, MOST_OWN)
    .map(({ label }) => label)
}
