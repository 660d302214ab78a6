import type { ExportTarget } from '../../shared/domain/export-target.ts'
import type { TableTarget } from '../../shared/formats/csv/to-table.ts'
import type { CardVersion } from '../../shared/formats/vcard/card-version.ts'
import type { Phone } from '../../shared/formats/vcard/fit-phone.ts'

const CARD_FORMATS = ['source', 'vcard4', 'vcard3', 'vcard21', 'jcard'] as const
const TABLE_FORMATS = ['csv', 'csv-google', 'csv-outlook'] as const
export type CardFormat = (typeof CARD_FORMATS)[number]
export type TableFormat = (typeof TABLE_FORMATS)[number]
export const EXPORT_FORMATS = [...CARD_FORMATS, ...TABLE_FORMATS] as const
export type ExportFormat = CardFormat | TableFormat

/** The version of vCard in which a format writes whoever has no card of that version. */
export const VERSION_OF: Readonly<Record<CardFormat, CardVersion>> = {
  source: '4.0',
  vcard4: '4.0',
  vcard3: '3.0',
  vcard21: '2.1',
  jcard: '4.0',
}
/** Whose columns a table has. Google's hold most, and are read back whole. */
export const TARGET_OF: Readonly<Record<TableFormat, TableTarget>> = {
  csv: 'google',
  'csv-google': 'google',
  'csv-outlook': 'outlook',
}

export function isTableFormat(format: ExportFormat): format is TableFormat {
  return format in TARGET_OF
}

/** `ids` null: everyone outside the trash. `phone`: whose contacts the cards are to fit into. */
export type ExportRequest = {
  readonly format: ExportFormat
  readonly ids: readonly number[] | null
  readonly phone?: Phone
  readonly isWithoutNotes?: boolean
}
/** What a format could not hold. `reason` is a clause: “vCard 2.1 has no place for it”. */
export type Loss = { readonly uid: string; readonly property: string; readonly reason: string }

/** Outlook takes one person of a .vcf file, and Google the most from its own table. Phones read vCard 3.0 best. */
const FORMAT_OF: Readonly<Partial<Record<ExportTarget, Pick<ExportRequest, 'format' | 'phone'>>>> = {
  iphone: { format: 'vcard3', phone: 'iphone' },
  android: { format: 'vcard3', phone: 'android' },
  google: { format: 'csv-google' },
  outlook: { format: 'csv-outlook' },
}

/** How people are written for somebody. */
export function formatFor(target: ExportTarget): Pick<ExportRequest, 'format' | 'phone'> {
  return FORMAT_OF[target] ?? { format: EXPORT_FORMATS.find((format) => format === target) ?? 'vcard4' }
}

/** What a file of this format is called. */
export function fileEndingOf(format: ExportFormat): 'csv' | 'json' | 'vcf' {
  return isTableFormat(format) ? 'csv' : format === 'jcard' ? 'json' : 'vcf'
}
