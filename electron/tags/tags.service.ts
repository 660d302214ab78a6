import type { Tag } from '../../shared/contract/tags.contract.ts'
import type { ReadConnection } from '../db/book.ts'
import { listTagsInUse } from './tags.repository.ts'

/** Every tag that somebody carries, in the order in which people read names. */
export function listTags(read: ReadConnection): Tag[] {
  const byName = new Intl.Collator(undefined, { numeric: true })
  return listTagsInUse(read).sort((a, b) => byName.compare(a.name, b.name))
}
