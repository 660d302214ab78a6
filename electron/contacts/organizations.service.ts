import type { OrganizationName } from '../../shared/contract/contacts.contract.ts'
import type { ContactId } from '../../shared/domain/contact.ts'
import { foldText } from '../../shared/domain/fold-text.ts'
import type { ReadConnection } from '../db/book.ts'
import { listOrganizationNames } from './organizations.repository.ts'

/**
 * The organisations of the book of whose names a word begins with what was typed: those that begin with it first, then
 * those where most people work. None when nothing was typed.
 */
export function listOrganizations(read: ReadConnection, text: string, limit: number): OrganizationName[] {
  const typed = foldText(text).trim()
  if (typed === '') return []
  const found = listOrganizationNames(read).flatMap((row) => {
    const name = foldText(row.name)
    const at = ` ${name}`.indexOf(` ${typed}`)
    return at === -1 ? [] : [{ ...row, isAhead: at === 0 }]
  })
  found.sort((one, other) => Number(other.isAhead) - Number(one.isAhead) || other.people - one.people)
  return found.slice(0, limit).map(({ name, id, people }) => ({ name, id: id as ContactId | null, people }))
}
