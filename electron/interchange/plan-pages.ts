import { KithError } from '../../shared/contract/errors.ts'
import type { PlannedCard, PlannedDetails } from '../../shared/contract/interchange.contract.ts'
import type { ContactId } from '../../shared/domain/contact.ts'
import { nameOf } from '../../shared/domain/person-name.ts'
import { listStored } from '../contacts/contacts.service.ts'
import { toContactFields } from '../contacts/fields-of-rows.ts'
import type { StoredContact } from '../contacts/find-contacts.ts'
import type { ReadConnection } from '../db/book.ts'
import type { ImportPlan, PlanRow } from './import-plan.ts'

/** These cards of a plan, with whom they match. */
export function tellCards(read: ReadConnection, plan: ImportPlan, indexes: readonly number[]): PlannedCard[] {
  const ids = indexes.flatMap((index) => plan.rows[index]?.contactId ?? [])
  const people = new Map<number, StoredContact>(
    listStored(read, [...new Set(ids)]).map((person) => [person.id, person]),
  )
  return indexes.flatMap((index) => {
    const row = plan.rows[index]
    if (row === undefined) return []
    const { file, line, kind, name, second, when, fate, differences, warnings, sameAs } = row
    const above = sameAs === null ? undefined : plan.rows[sameAs]
    return {
      index,
      file,
      line,
      kind,
      name,
      second,
      when,
      fate,
      choice: plan.choiceOf(index),
      match: matchOf(row, people, above),
      sameAsLine: above?.file === file ? above.line : null,
      differences,
      warnings,
    }
  })
}

function matchOf(
  { contactId }: PlanRow,
  people: ReadonlyMap<number, StoredContact>,
  above: PlanRow | undefined,
): PlannedCard['match'] {
  const person = contactId === null ? undefined : people.get(contactId)
  if (person !== undefined) {
    const photo = person.photo?.kind === 'stored' ? person.photo.sha256 : null
    const { id, uid, deletedAt } = person
    return { id, uid, name: nameOf(person), photo, isInTrash: deletedAt !== null }
  }
  return above === undefined ? null : { id: null, uid: above.name, name: above.name, photo: null, isInTrash: false }
}

/** All that a card says, and what it means for whom it matches. Throws `import.planGone` for one that was not kept. */
export async function tellDetails(read: ReadConnection, plan: ImportPlan, index: number): Promise<PlannedDetails> {
  const packed = await plan.details(index)
  const row = plan.rows[index]
  if (packed === null || row === undefined) throw new KithError('import.planGone')
  const card = toContactFields(packed.rows)
  const [match] = row.contactId === null ? [] : listStored(read, [row.contactId as ContactId])
  const matchedBy = row.isKnown ? 'card' : match?.uid === packed.uid ? 'uid' : 'name'
  const { updated, keptMine } = packed
  return { card, match: match === undefined ? null : { ...match, matchedBy }, updated, keptMine }
}
