import { z } from 'zod'
import type { ContactId } from '../domain/contact.ts'
import { command, query } from './channel.ts'
import { contactIdSchema } from './contact-fields.ts'

/** A group of people (RFC 6350, KIND:group). `count` leaves out people in the trash and those who are not in the book. */
export type Group = { readonly id: ContactId; readonly uid: string; readonly name: string; readonly count: number }

const ids = z.array(contactIdSchema).min(1).max(1_000_000)

export const groupsContract = {
  /** Every group outside the trash, by name. */
  'groups.list': query<readonly Group[]>()(z.object({})),
  /**
   * Puts people into a group, as one command. Resolves to how many came in. Fails with `contact.notFound`,
   * `group.tooLarge`.
   */
  'groups.add': command<number>()(z.object({ group: contactIdSchema, ids })),
  /** Makes a group of people, as one command. Resolves to how many are in it. Fails with `group.tooLarge`. */
  'groups.create': command<number>()(z.object({ name: z.string().min(1).max(1_000), ids })),
  /** Takes people out of a group, as one command. Resolves to how many left. Fails with `contact.notFound`. */
  'groups.remove': command<number>()(z.object({ group: contactIdSchema, ids })),
}
