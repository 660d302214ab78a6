import { z } from 'zod'
import { query } from './channel.ts'

/** The tag dots of the design: `--tag-<colour>`. */
export const TAG_COLORS = ['moss', 'teal', 'sky', 'slate', 'plum', 'rose', 'rust', 'ochre'] as const
export type TagColor = (typeof TAG_COLORS)[number]

/** `count` leaves out people in the trash. */
export type Tag = { readonly name: string; readonly color: TagColor; readonly count: number }

export const tagsContract = {
  /** Every tag that somebody carries, by name. */
  'tags.list': query<readonly Tag[]>()(z.object({})),
}
