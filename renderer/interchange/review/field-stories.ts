import type { TFunction } from 'i18next'
import type { ValueChange } from '../../../shared/contract/history.contract.ts'
import type { PlannedDetails } from '../../../shared/contract/interchange.contract.ts'
import { canonicalJson } from '../../../shared/domain/canonical-json.ts'
import type { CardFate } from '../../../shared/domain/card-choice.ts'
import { CONTACT_FIELD_NAMES, type ContactFieldName, type ContactFields } from '../../../shared/domain/contact.ts'
import { valuesInWords } from '../../contacts/changes/change-words.ts'

/** What a card means for one field, in words. `said`: there is nothing to compare it with. */
export type FieldStory = {
  readonly field: ContactFieldName
  readonly kind: 'said' | 'adds' | 'changes' | 'removes' | 'same' | 'kept'
  readonly went: readonly string[]
  readonly came: readonly string[]
  readonly same: readonly string[]
}

/** Field by field what a card says, and, where it updates somebody, what comes, goes and stays of theirs. */
export function storiesOf(
  { card, match, updated, keptMine }: PlannedDetails,
  fate: CardFate,
  t: TFunction,
  locale: string,
): readonly FieldStory[] {
  const hasFullName = card.formattedName !== ''
  const stories = CONTACT_FIELD_NAMES.map((field): FieldStory => {
    const tell = (values: readonly unknown[]) => inWords(field, values, t, locale)
    if (match === null || fate !== 'update') {
      const values = field === 'name' && hasFullName ? [] : valuesOf(field, card)
      return { field, kind: 'said', went: [], came: [], same: tell(values) }
    }
    if (keptMine.includes(field)) return { field, kind: 'kept', went: [], came: [], same: tell(valuesOf(field, match)) }
    const before = valuesOf(field, match)
    const after = field in updated ? valuesOf(field, updated) : before
    const went = lacking(before, after)
    const came = lacking(after, before)
    const same = field === 'name' && hasFullName ? [] : after.filter((value) => !came.includes(value))
    const kind = came.length > 0 ? (went.length > 0 ? 'changes' : 'adds') : went.length > 0 ? 'removes' : 'same'
    if (field === 'name') return { field, kind, same: [], ...nameInWords(went, came, t, locale) }
    return { field, kind, went: tell(went), came: tell(came), same: tell(same) }
  })
  const told = stories.filter(({ went, came, same }) => went.length + came.length + same.length > 0)
  // What changes comes first.
  return [...told.filter(({ kind }) => kind !== 'same'), ...told.filter(({ kind }) => kind === 'same')]
}

function valuesOf(field: ContactFieldName, fields: Partial<ContactFields>): readonly unknown[] {
  const value = fields[field]
  if (Array.isArray(value)) return value
  const isNothing = value === null || value === undefined || value === '' || value === false || value === 'person'
  return isNothing ? [] : [value]
}

function lacking(values: readonly unknown[], others: readonly unknown[]): readonly unknown[] {
  const known = new Set(others.map((other) => canonicalJson(other)))
  return values.filter((value) => !known.has(canonicalJson(value)))
}

function inWords(field: ContactFieldName, came: readonly unknown[], t: TFunction, locale: string): string[] {
  const change = { field, went: [], came } as unknown as ValueChange
  return valuesInWords(change, t, locale)
    .came.map(({ text }) => text)
    .filter((text) => text !== '')
}

/** Of a name only the parts that differ are told. */
function nameInWords(went: readonly unknown[], came: readonly unknown[], t: TFunction, locale: string) {
  const told = valuesInWords({ field: 'name', went, came } as unknown as ValueChange, t, locale)
  return { went: told.went.map(({ text }) => text), came: told.came.map(({ text }) => text) }
}
