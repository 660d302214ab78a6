import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ContactId } from '../../shared/domain/contact.ts'
import { invoke } from '../api/kith.ts'

const KEPT_MS = 1_000
const numbers = new WeakMap<object, number>()
let count = 0

/** A number for each set: a hundred thousand keys are no name to look an answer up by. */
function numberOf(ids: object): number {
  const known = numbers.get(ids) ?? ++count
  numbers.set(ids, known)
  return known
}

/** The first few of the chosen people. */
export function useFirstOf(ids: ReadonlySet<ContactId>, limit: number) {
  const first: ContactId[] = []
  for (const id of ids) {
    if (first.length === limit) break
    first.push(id)
  }
  return useQuery({
    queryKey: ['list', 'summaries', first],
    queryFn: () => invoke('contacts.summaries', { ids: first }),
    placeholderData: keepPreviousData,
    gcTime: KEPT_MS,
  })
}

/** The tags that the chosen people carry, asked for when they are needed. */
export function useTagsOf(ids: ReadonlySet<ContactId>) {
  return useQuery({
    queryKey: ['tags', 'among', numberOf(ids)],
    queryFn: () => invoke('tags.among', { ids: [...ids] }),
    placeholderData: keepPreviousData,
    gcTime: KEPT_MS,
  })
}
