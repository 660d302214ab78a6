import type { Settings } from '../../shared/contract/app.contract.ts'
import type { Contact } from '../../shared/domain/contact.ts'
import { type DraftKey, useDrafts } from '../contacts/edit/draft-store.ts'
import { useSelection } from '../contacts/selection-store.ts'
import { useWindow } from './window-store.ts'

/** What a command needs to know of the window at the moment it is given. */
export type CommandContext = {
  /** Who is open, alone and as a page. */
  readonly contact: Contact | null
  /** Whether single keys do something outside text fields. */
  readonly areLetterKeysOn: boolean
  readonly toggleSidebar: () => void
  readonly save: (change: Partial<Settings>) => Promise<unknown>
}

/** What a command does, and when there is something for it to do; without `isEnabled` there always is. */
export type CommandWork = {
  readonly run: (context: CommandContext) => unknown
  readonly isEnabled?: (context: CommandContext) => boolean
}

/** The draft that is in sight, if one is. */
export function openDraft(): DraftKey | null {
  const { selected, route } = useWindow.getState()
  const { drafts } = useDrafts.getState()
  return route.page === 'people' && selected !== null && drafts[selected] ? selected : null
}

/** True while several people are chosen in the list that is in sight. */
export function hasMany(): boolean {
  return useSelection.getState().ids.size > 0 && useWindow.getState().route.page === 'people'
}

export const isTrashShown = () => useWindow.getState().list.view === 'trash'

/** The person who is open, where something can be done with them. */
export function personOf({ contact }: CommandContext): Contact | null {
  return contact !== null && contact.deletedAt === null && openDraft() === null ? contact : null
}
