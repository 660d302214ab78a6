import type { TagRhythm } from '../../shared/contract/keep-in-touch.contract.ts'
import type { RhythmUnit } from '../../shared/domain/keep-in-touch/rhythm.ts'
import type { TagColor } from '../../shared/domain/tag-color.ts'
import type { ReadConnection } from '../db/book.ts'

type RuleRow = {
  tag: string
  color: TagColor | null
  every: number
  unit: RhythmUnit
  break_months: string | null
  people: number
}

/** The tags that give a rhythm, each with how many people outside the trash carry it. */
export function listTagRules(read: ReadConnection): TagRhythm[] {
  const rows = read
    .prepare(`SELECT cadence.tag, color, every, unit, break_months, (SELECT count(DISTINCT contact.id) FROM contact_tag
        JOIN contact ON contact.id = contact_id WHERE tag_id = tag.id AND deleted_at IS NULL) AS people
      FROM cadence LEFT JOIN tag ON tag.name = cadence.tag WHERE cadence.tag IS NOT NULL AND every IS NOT NULL`)
    .all() as RuleRow[]
  return rows.map(({ tag, color, every, unit, break_months, people }) => ({
    tag,
    color: color ?? 'slate',
    rhythm: { every, unit },
    breakMonths: break_months === null ? null : JSON.parse(break_months),
    people,
  }))
}
