import { create } from 'zustand'

/** The tag by which somebody's timeline is narrowed; another person's begins with everything. */
type TagFilter = { readonly contactId: number; readonly tag: string }
const useTagFilter = create<{ readonly filter: TagFilter | null }>()(() => ({ filter: null }))

export function useTagOf(contactId: number): string | null {
  return useTagFilter(({ filter }) => (filter?.contactId === contactId ? filter.tag : null))
}

export function showTag(contactId: number, tag: string | null): void {
  useTagFilter.setState({ filter: tag === null ? null : { contactId, tag } })
}
