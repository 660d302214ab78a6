import type { PropertyCodec } from '../codec.ts'
import { listOf } from '../line-text.ts'

/** CATEGORIES, RFC 6350 section 6.7.1: the tags. */
export const categories: PropertyCodec = {
  names: ['CATEGORIES'],
  read(line, parameters, draft) {
    const tags = listOf(line, parameters, draft)
    for (const tag of tags) draft.tags.add(tag)
    return tags.length > 0
  },
  write({ tags }, writer) {
    if (tags.length > 0) writer.list('CATEGORIES', tags)
  },
}
