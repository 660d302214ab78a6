/** For whom, or as what, people are written: programs that show less than the book holds, then formats. */
export const EXPORT_TARGETS = [
  'iphone',
  'android',
  'google',
  'outlook',
  'vcard4',
  'source',
  'vcard3',
  'vcard21',
  'jcard',
  'csv',
] as const
export type ExportTarget = (typeof EXPORT_TARGETS)[number]
