/** Of two items at the same instant the one whose type stands first here is the newer one. */
export const ITEM_TYPES = ['entry', 'task', 'event', 'date', 'change'] as const
type Place = { readonly at: number; readonly type: (typeof ITEM_TYPES)[number]; readonly id: number }

/** The order of a timeline: below 0 where `a` is the newer one. `at` is in epoch milliseconds. */
export function newestFirst(a: Place, b: Place): number {
  return b.at - a.at || ITEM_TYPES.indexOf(a.type) - ITEM_TYPES.indexOf(b.type) || b.id - a.id
}
