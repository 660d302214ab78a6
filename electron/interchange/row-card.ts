import type { CsvMapping } from '../../shared/formats/csv/csv-column.ts'
import { personOf } from '../../shared/formats/csv/to-fields.ts'
import type { SourceCard } from '../../shared/formats/vcard/card.ts'
import { CardReader } from '../../shared/formats/vcard/read-cards.ts'
import { writeCard } from '../../shared/formats/vcard/write-card.ts'

/** A row of a table as a card; undefined for one with nothing in it. */
export function cardOfRow(cells: readonly string[], mapping: CsvMapping): SourceCard | undefined {
  const { uid, fields, isEmpty } = personOf(cells, mapping)
  if (isEmpty) return undefined
  const own = uid === '' || uid.includes(':') ? uid : `${mapping.dialect}:${uid}`
  const reader = new CardReader()
  const text = writeCard(fields, { uid: own, revisedAt: null, photo: null })
  return [...reader.push(Buffer.from(text)), ...reader.end()][0]
}
