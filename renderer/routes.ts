import type { ListScope } from '../shared/contract/contacts.contract.ts'
import type { ImportPlan, ImportSummary } from '../shared/contract/interchange.contract.ts'
import type { ContactId } from '../shared/domain/contact.ts'
import type { MappingTask } from './interchange/mapping/mapping-task.ts'

/** What fills the window beside the sidebar. */
export type Route =
  | { readonly page: 'people' }
  | { readonly page: 'today' }
  | { readonly page: 'cold' }
  | { readonly page: 'calendar' }
  | { readonly page: 'tasks' }
  | { readonly page: 'history' }
  | { readonly page: 'reminders' }
  | { readonly page: 'settings' }
  | { readonly page: 'review'; readonly plan: ImportPlan }
  | { readonly page: 'mapping'; readonly task: MappingTask }
  | { readonly page: 'import'; readonly summary: ImportSummary; readonly endedAt: number }

/** The parts of the settings. `settings/sections.tsx` says what is in each, and in which order they stand. */
export type SettingsSection =
  | 'appearance'
  | 'reminders'
  | 'calendar'
  | 'names'
  | 'region'
  | 'touch'
  | 'labels'
  | 'fields'
  | 'backup'
  | 'keyboard'
  | 'data'

/** Which people the list shows, apart from what is searched for. */
export type ListView = Pick<ListScope, 'view' | 'tag' | 'group'>
export const EVERYONE: ListView = { view: 'all', tag: null }

/** Who is open: somebody of the book, a new person being written, or no one. */
export type Selected = ContactId | 'new' | null

/** The people opened one after the other, for Back and Forward. */
export type Trail = { readonly ids: readonly ContactId[]; readonly at: number }
export const NO_TRAIL: Trail = { ids: [], at: -1 }
const LONGEST_TRAIL = 50

export function visit(trail: Trail, id: ContactId): Trail {
  if (trail.ids[trail.at] === id) return trail
  const ids = [...trail.ids.slice(0, trail.at + 1), id].slice(-LONGEST_TRAIL)
  return { ids, at: ids.length - 1 }
}

/** The last step becomes this person: a passing look leaves no trace of its own. */
export function revisit(trail: Trail, id: ContactId): Trail {
  if (trail.at < 0) return visit(trail, id)
  return { ...trail, ids: trail.ids.map((other, index) => (index === trail.at ? id : other)) }
}

/** The trail one step back (-1) or forward (1), or null when it ends there. */
export function step(trail: Trail, by: -1 | 1): Trail | null {
  const at = trail.at + by
  return trail.ids[at] === undefined ? null : { ...trail, at }
}
