import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ContactSummary, ListScope } from '../../shared/contract/contacts.contract.ts'
import type { ContactId } from '../../shared/domain/contact.ts'
import { invoke } from './kith.ts'

/** What is asked while somebody is edited. The keys begin as those that are asked anew when a person changes. */
const KEPT_MS = 10_000
const OFFERED = 8

/** Whom the values of relations or members name. */
export function useNamed(values: readonly string[]) {
  return useQuery({
    queryKey: ['related', 'named', values],
    queryFn: () => invoke('contacts.named', { values: [...values] }),
    placeholderData: keepPreviousData,
    enabled: values.length > 0,
    gcTime: KEPT_MS,
  })
}

/** Organisations whose names begin with what was typed. */
export function useOrganizations(text: string) {
  return useQuery({
    queryKey: ['related', 'organizations', text],
    queryFn: () => invoke('contacts.organizations', { text }),
    placeholderData: keepPreviousData,
    enabled: text !== '',
    gcTime: KEPT_MS,
  })
}

/** Everyone around somebody; nothing for somebody who is not in the book yet. */
export function useAround(id: ContactId | null) {
  return useQuery({
    queryKey: ['related', id, 'around'],
    queryFn: () => (id === null ? null : invoke('contacts.related', { id })),
    enabled: id !== null,
    gcTime: KEPT_MS,
  })
}

/** The first few people whom a search finds, at once. */
export async function findPeople(text: string): Promise<readonly ContactSummary[]> {
  const scope: ListScope = { text, view: 'all', tag: null }
  return (await invoke('contacts.list', { scope, offset: 0, limit: OFFERED })).rows
}

/** The first few people whom a search finds. */
export function useFoundPeople(text: string) {
  return useQuery({
    queryKey: ['related', 'found', text],
    queryFn: () => findPeople(text),
    placeholderData: keepPreviousData,
    enabled: text !== '',
    gcTime: KEPT_MS,
  })
}
