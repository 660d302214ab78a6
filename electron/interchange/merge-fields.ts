import { isDeepStrictEqual as isSame } from 'node:util'
import {
  CONTACT_FIELD_NAMES,
  type ContactFieldName,
  type ContactFields,
  EMPTY_FIELDS,
} from '../../shared/domain/contact.ts'
import { foldText } from '../../shared/domain/fold-text.ts'
import { phoneDigits } from '../../shared/domain/phone-digits.ts'

/** What a card changes about a person, and in which fields it lost to what was edited in the book. */
export type Merge = { readonly patch: Partial<ContactFields>; readonly keptMine: readonly ContactFieldName[] }

/**
 * Merges a card into a person, field by field. `base` is what the person's last card said: what did not change since
 * then in the card stays as it is in the book, what did not change in the book becomes as it is in the card, and where
 * both changed the book wins. Without a base the card only fills what is empty and adds to lists.
 */
export function mergeFields(mine: ContactFields, theirs: ContactFields, base: ContactFields | null): Merge {
  const patch: Record<string, unknown> = {}
  const keptMine: ContactFieldName[] = []
  for (const field of CONTACT_FIELD_NAMES) {
    if (isSame(mine[field], theirs[field])) continue
    if (base === null) {
      const completed = complete(field, mine, theirs)
      if (!isSame(completed, mine[field])) patch[field] = completed
    } else if (isSame(base[field], theirs[field])) {
    } else if (isSame(base[field], mine[field])) {
      patch[field] = theirs[field]
    } else {
      keptMine.push(field)
    }
  }
  return { patch, keptMine }
}

function complete(field: ContactFieldName, mine: ContactFields, theirs: ContactFields): unknown {
  const value: unknown = mine[field]
  const other: unknown = theirs[field]
  if (Array.isArray(value) && Array.isArray(other)) {
    const known = new Set(value.map((item) => identityOf(field, item)))
    return [...value, ...other.filter((item) => !known.has(identityOf(field, item)))]
  }
  return isSame(value, EMPTY_FIELDS[field]) ? other : value
}

/** What makes two items of a list the same thing, however they are labelled or spelled. */
function identityOf(field: ContactFieldName, item: unknown): string {
  if (typeof item === 'string') return foldText(item)
  if (isValued(item)) {
    const value = field === 'phones' ? phoneDigits(item.value) || item.value : item.value
    if (field !== 'rawProperties' && field !== 'customFields') return foldText(value)
  }
  return JSON.stringify(item)
}

function isValued(item: unknown): item is { value: string } {
  return typeof item === 'object' && item !== null && 'value' in item && typeof item.value === 'string'
}
