import { create } from 'zustand'

/** By what somebody's history is narrowed; another person's begins with everything. */
export type HistoryFilter = {
  /** Which kinds, by their name in the menu. */
  readonly chosen: string
  /** What is looked for in it; null where the field is not there. */
  readonly text: string | null
  readonly tag: string | null
}
type Kept = { readonly contactId: number; readonly filter: HistoryFilter }

export const WHOLE_HISTORY: HistoryFilter = { chosen: 'all', text: null, tag: null }
const useKept = create<{ readonly kept: Kept | null; readonly shown: number }>()(() => ({ kept: null, shown: 0 }))

function filterIn(kept: Kept | null, contactId: number): HistoryFilter {
  return kept?.contactId === contactId ? kept.filter : WHOLE_HISTORY
}

export function useHistoryFilter(contactId: number): HistoryFilter {
  return useKept(({ kept }) => filterIn(kept, contactId))
}

/** Counts how often something was shown in a history, so that its field takes the focus each time. */
export function useShownInHistory(): number {
  return useKept(({ shown }) => shown)
}

export function narrowHistory(contactId: number, change: Partial<HistoryFilter>): void {
  useKept.setState(({ kept }) => ({ kept: { contactId, filter: { ...filterIn(kept, contactId), ...change } } }))
}

/** Narrows somebody's history to what holds this text, whatever it was narrowed by before. */
export function findInHistory(contactId: number, text: string): void {
  useKept.setState(({ shown }) => ({ kept: { contactId, filter: { ...WHOLE_HISTORY, text } }, shown: shown + 1 }))
}
