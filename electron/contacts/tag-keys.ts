import type { WriteConnection } from '../db/book.ts'

/** The key of the tag with this name; a new one gets the next colour of the eight in turn. */
export function tagKey(write: WriteConnection, name: string): number {
  const known = write.prepare('SELECT id FROM tag WHERE name = ?').get(name) as { id: number } | undefined
  if (known !== undefined) return known.id
  const made = write
    .prepare(`INSERT INTO tag (name, color) VALUES (?,
      (SELECT json_extract('["moss","ochre","plum","slate","sky","rose","teal","rust"]', '$[' || (count(*) % 8) || ']') FROM tag))
      RETURNING id`)
    .get(name) as { id: number }
  return made.id
}
