import type { LucideIcon } from 'lucide-react'
import type { ContactSummary } from '../../shared/contract/contacts.contract.ts'
import type { FoundEntry } from '../../shared/contract/timeline.contract.ts'
import type { ContactId } from '../../shared/domain/contact.ts'

/** One thing to open or to do. */
export type PaletteItem = {
  /** Stands for it on the page: letters, digits, hyphens. */
  readonly id: string
  readonly label: string
  /** Grey text behind the label. */
  readonly detail?: string
  readonly icon?: LucideIcon
  /** The colour of a tag, in place of an icon. */
  readonly dot?: string
  /** A row of a person, with photo and second line. */
  readonly person?: ContactSummary
  /** A row of an entry: with whom it is, and what it says. */
  readonly entry?: FoundEntry
  /** Whom it is about: the actions below are theirs. */
  readonly personId?: ContactId
  /** Key caps at the right. */
  readonly keys?: readonly string[]
  /** What stands at the right in place of keys. */
  readonly end?: string
  readonly run: () => unknown
}
export type PaletteSection = {
  readonly id:
    | 'recent'
    | 'people'
    | 'actions'
    | 'history'
    | 'commands'
    | 'tagging'
    | 'settings'
    | 'lists'
    | 'new'
    | 'task'
    | `group-${string}`
  readonly title: string
  readonly items: readonly PaletteItem[]
}
