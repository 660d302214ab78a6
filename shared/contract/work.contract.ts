import { z } from 'zod'
import { action } from './channel.ts'

/** How far a command that takes long has come; told from half a second on. */
export type WorkProgress = { readonly done: number; readonly total: number }

export const workContract = {
  /** Stops the command that is under way, which then fails with `work.cancelled`. The book is as it was. */
  'work.cancel': action<void>()(z.object({})),
}
