import type { CardVersion } from '../../shared/formats/vcard/card-version.ts'

export const EXPORT_FORMATS = ['source', 'vcard4', 'vcard3', 'vcard21', 'jcard'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]
/** The version of vCard in which a format writes whoever has no card of that version. */
export const VERSION_OF: Readonly<Record<ExportFormat, CardVersion>> = {
  source: '4.0',
  vcard4: '4.0',
  vcard3: '3.0',
  vcard21: '2.1',
  jcard: '4.0',
}
/** `ids` null: everyone outside the trash. */
export type ExportRequest = { readonly format: ExportFormat; readonly ids: readonly number[] | null }
/** What a format could not hold. `reason` is a clause: “vCard 2.1 has no place for it”. */
export type Loss = { readonly uid: string; readonly property: string; readonly reason: string }
