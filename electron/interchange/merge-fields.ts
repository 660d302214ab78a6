import { isDeepStrictEqual as isSame } from 'node:util'
import {
  CONTACT_FIELD_NAMES,
  type ContactFieldName,
  type ContactFields,
  EMPTY_FIELDS,
} from '../../shared/domain/contact.ts'
import { isSameItem } from './same-item.ts'

/** What a card changes about a person, and in which fields it lost to what was edited in the book. */
export type Merge = { readonly patch: Partial<ContactFields>; readonly keptMine: readonly ContactFieldName[] }

/**
 * Merges a card into a person, field by field. `base` is what the person's last card said: what did not change since
 * then in the card stays as it is in the book, what did not change in the book becomes as it is in the card, and where
 * both changed the book wins. Of fields of which the card says nothing by what it lacks (`isSaid`) it only adds.
 */
export function mergeFields(
  mine: ContactFields,
  theirs: ContactFields,
  base: ContactFields,
  isSaid: (field: ContactFieldName) => boolean = () => true,
): Merge {
  const patch: Record<string, unknown> = {}
  const keptMine: ContactFieldName[] = []
  for (const field of CONTACT_FIELD_NAMES) {
    if (isSame(mine[field], theirs[field]) || isSame(base[field], theirs[field])) continue
    if (!isSaid(field)) {
      const completed = complete(field, mine[field], theirs[field], base[field])
      if (!isSame(completed, mine[field])) patch[field] = completed
    } else if (isSame(base[field], mine[field])) patch[field] = theirs[field]
    else keptMine.push(field)
  }
  return { patch, keptMine }
}

/**
 * Merges a card that says nothing by what it lacks, since it was cut off or another program wrote it than the last one:
 * it only fills what is empty and adds to lists. What `base`, the person's last card, said already was taken out of the
 * book by hand where it is missing there, and stays out.
 */
export function addFields(mine: ContactFields, theirs: ContactFields, base: ContactFields = EMPTY_FIELDS): Merge {
  return mergeFields(mine, theirs, base, () => false)
}

function complete(field: ContactFieldName, mine: unknown, theirs: unknown, base: unknown): unknown {
  if (Array.isArray(mine) && Array.isArray(theirs) && Array.isArray(base)) {
    const isKnown = (item: unknown) => [...mine, ...base].some((known) => isSameItem(field, known, item))
    return [...mine, ...theirs.filter((item) => !isKnown(item))]
  }
  return isSame(mine, EMPTY_FIELDS[field]) && isSame(base, EMPTY_FIELDS[field]) ? theirs : mine
}
