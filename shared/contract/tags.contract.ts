import { z } from 'zod'
import { TAG_COLORS, type TagColor } from '../domain/tag-color.ts'
import { command, query } from './channel.ts'
import { contactIdSchema, tagNameSchema } from './contact-fields.ts'

/** `count` leaves out people in the trash. */
export type Tag = { readonly name: string; readonly color: TagColor; readonly count: number }

export const tagsContract = {
  /** Every tag that somebody carries, by name. */
  'tags.list': query<readonly Tag[]>()(z.object({})),
  /** The tags that some of these people carry, each with how many of them do. */
  'tags.among': query<readonly Tag[]>()(z.object({ ids: z.array(contactIdSchema).max(1_000_000) })),
  /** Everyone with the tag `name` gets `to` in its place; where others carry `to` already, the two become one. */
  'tags.rename': command<number>()(z.object({ name: tagNameSchema, to: tagNameSchema })),
  /** Takes the tag off everyone. */
  'tags.delete': command<number>()(z.object({ name: tagNameSchema })),
  /** One step of the history. A tag that is not there gets none. */
  'tags.setColor': command<void>()(z.object({ name: tagNameSchema, color: z.enum(TAG_COLORS) })),
}
