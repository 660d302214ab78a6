import { isDeepStrictEqual as isSame } from 'node:util'
import {
  CONTACT_FIELD_NAMES,
  type ContactFieldName,
  type ContactFields,
  EMPTY_FIELDS,
} from '../../shared/domain/contact.ts'
import { joinName } from '../../shared/domain/person-name.ts'
import { isSameItem } from './same-item.ts'

/** What a card changes about a person, and in which fields it lost to what was edited in the book. */
export type Merge = { readonly patch: Partial<ContactFields>; readonly keptMine: readonly ContactFieldName[] }

/**
 * Merges a card into a person, field by field. `base` is what the person's last card said: what did not change since
 * then in the card stays as it is in the book, what did not change in the book becomes as it is in the card, and where
 * both changed the book wins. Of fields of which the card says nothing by what it lacks (`isSaid`) it only adds. `own` is
 * what an export of ours would say of the person in the way of that card: what is said just so is nothing new.
 */
export function mergeFields(
  mine: ContactFields,
  theirs: ContactFields,
  base: ContactFields,
  {
    isSaid = () => true,
    own = [],
  }: { readonly isSaid?: (field: ContactFieldName) => boolean; readonly own?: readonly ContactFields[] } = {},
): Merge {
  const patch: Record<string, unknown> = {}
  const keptMine: ContactFieldName[] = []
  for (const field of CONTACT_FIELD_NAMES) {
    if (isSame(mine[field], theirs[field]) || isSame(base[field], theirs[field])) continue
    const isEmpty = isSame(theirs[field], EMPTY_FIELDS[field])
    if (!isEmpty && own.some((ours) => isSame(ours[field], theirs[field]))) continue
    if (!isSaid(field)) {
      // Whoever has a name in parts is called by these.
      if (field === 'formattedName' && joinName(mine.name) !== '') continue
      const completed = complete(field, mine[field], theirs[field], [base, ...own])
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
  return mergeFields(mine, theirs, base, { isSaid: () => false })
}

function complete(field: ContactFieldName, mine: unknown, theirs: unknown, others: readonly ContactFields[]): unknown {
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    const known = [...mine, ...others.flatMap((fields) => fields[field] as readonly unknown[])]
    return [...mine, ...theirs.filter((item) => !known.some((one) => isSameItem(field, one, item)))]
  }
  const isEmpty = [mine, ...others.map((fields) => fields[field])].every((one) => isSame(one, EMPTY_FIELDS[field]))
  return isEmpty ? theirs : mine
}
