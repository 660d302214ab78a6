import type { ContactSummary, Related, Resolved } from '../../../shared/contract/contacts.contract.ts'
import type { Relation } from '../../../shared/domain/contact.ts'
import { inverseRelation } from '../../../shared/domain/relation-types.ts'
import { type ContactForm, emptyValue, type Row } from './contact-form.ts'

/** Somebody related: as this card says, or only because theirs says so. */
export type RelatedRow = {
  readonly key: string
  /** Null for a name that nobody of the book has, or several. */
  readonly person: ContactSummary | null
  /** The relation as it is on this side; turned round where it is only on the other. */
  readonly relation: Row<Relation>
  /** What the other card says, where this one says nothing. */
  readonly theirs: Related | null
}

/** Who is known of the people around somebody while they are edited. */
export type Around = {
  readonly namedBy: readonly Related[]
  readonly named: readonly Resolved[]
  /** Those who were just chosen. */
  readonly picked: readonly ContactSummary[]
}

/** Everyone related to somebody: those whom the form names, then those who name them, each of the latter once. */
export function relatedRows(form: ContactForm, { namedBy, named, picked }: Around): RelatedRow[] {
  const known = new Map([...namedBy.map(({ person }) => person), ...picked].map((person) => [person.uid, person]))
  for (const { value, person } of named) if (person) known.set(value, person)
  const shown = new Set<number>()
  /** The first row about somebody stays the same one when what they say of each other changes sides. */
  const keyOf = (person: ContactSummary | null, key: number) => {
    if (!person || shown.has(person.id)) return `row ${key}`
    shown.add(person.id)
    return `person ${person.id}`
  }
  const own = form.relations.map((relation): RelatedRow => {
    const person = known.get(relation.value) ?? null
    return { key: keyOf(person, relation.key), person, relation, theirs: null }
  })
  const derived = namedBy.flatMap((theirs): RelatedRow[] => {
    const { person } = theirs
    if (shown.has(person.id) || form.unnamed.includes(person.id)) return []
    const relation = { ...emptyValue(''), ...inverseRelation(theirs), value: person.uid, key: -person.id }
    return [{ key: keyOf(person, 0), person, relation, theirs }]
  })
  return [...own, ...derived]
}

/** Says on this side what somebody is. */
export function withRelation(form: ContactForm, relation: Row<Relation>): ContactForm {
  const isThere = form.relations.some(({ key }) => key === relation.key)
  if (isThere) return { ...form, relations: form.relations.map((old) => (old.key === relation.key ? relation : old)) }
  const { types, label, value } = relation
  return { ...form, relations: [...form.relations, { ...emptyValue(''), types, label, value }] }
}

/** Takes a row out: from this card, and with the last one about somebody from their card too. */
export function withoutRelated(
  form: ContactForm,
  row: RelatedRow,
  rows: readonly RelatedRow[],
  around: Around,
): ContactForm {
  const relations = form.relations.filter(({ key }) => key !== row.relation.key)
  const { person } = row
  const isLast = !rows.some((other) => other.key !== row.key && other.person?.id === person?.id)
  const isNamed = around.namedBy.some((theirs) => theirs.person.id === person?.id)
  if (!person || !isLast || !isNamed || form.unnamed.includes(person.id)) return { ...form, relations }
  return { ...form, relations, unnamed: [...form.unnamed, person.id] }
}
