import type { TFunction } from 'i18next'
import type { LucideIcon } from 'lucide-react'
import type { CommandSummary } from '../../shared/contract/history.contract.ts'

/** What is told of a command that was done or taken back. */
export type Done = Pick<CommandSummary, 'name' | 'contacts' | 'subject'>

/** How the history, the toasts and the menu speak of one command. */
export type CommandWords = {
  readonly icon: LucideIcon
  /** What was done, in the past tense. */
  readonly done: (command: Done, t: TFunction) => string
  /** What was taken back. */
  readonly undone: (command: Done, t: TFunction) => string
}
