import { z } from 'zod'
import { LONGEST_CALENDAR_NAME } from '../domain/calendar/calendar-name.ts'
import { TAG_COLORS } from '../domain/tag-color.ts'
import { action } from './channel.ts'

/** A calendar that follows an address was fetched: how many of its events came, changed and went. */
export type Refreshed = {
  readonly id: number
  readonly name: string
  readonly created: number
  readonly updated: number
  readonly removed: number
}

export const subscriptionsContract = {
  /**
   * Follows the calendar at an address, `https:` or `webcal:`, and fetches it. An empty name: what it calls itself.
   * Fails with `subscription.*` and `import.busy`; nothing is changed then.
   */
  'subscriptions.add': action<Refreshed>()(
    z.object({
      url: z.string().trim().min(1).max(4_000),
      name: z.string().trim().max(LONGEST_CALENDAR_NAME),
      color: z.enum(TAG_COLORS).nullable(),
    }),
  ),
  /** Fetches it again. Fails as `subscriptions.add` does, and with `calendar.notFound`. */
  'subscriptions.refresh': action<Refreshed>()(z.object({ id: z.int().positive() })),
  /** Stops what is being fetched, which then fails with `subscription.cancelled`. The book is as it was. */
  'subscriptions.cancel': action<void>()(z.object({})),
}
