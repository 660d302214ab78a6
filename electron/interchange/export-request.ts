export const EXPORT_FORMATS = ['source', 'vcard4'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]
/** `ids` null: everyone outside the trash. */
export type ExportRequest = { readonly format: ExportFormat; readonly ids: readonly number[] | null }
/** What a format could not hold. */
export type Loss = { readonly uid: string; readonly property: string; readonly reason: string }
