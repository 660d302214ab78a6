/** Something in a file that a person may want to look at. `line` counts from 1. */
export type ImportWarning = {
  readonly code: ImportWarningCode
  readonly line: number
  readonly property: string
  /** A short text of what stood there, for the sentence. */
  readonly text: string
}
export const IMPORT_WARNINGS = {
  'vcard.badDate': 'Line {{line}}: “{{text}}” is no date, so it was kept as text.',
  'vcard.badPhoto': 'Line {{line}}: the photo is no picture that Kith can read, so its text was kept.',
  'vcard.badEncoding': 'Line {{line}}: {{property}} is not encoded as it says. Check the spelling.',
  'vcard.charsetGuessed':
    'Line {{line}}: the text was read as {{text}}, since the file does not say. Check the accents.',
  'vcard.unknownCharset': 'Line {{line}}: there is no character set “{{text}}”, so Kith chose one. Check the accents.',
  'vcard.notAProperty': 'Line {{line}} is no vCard property, so it was kept as it is.',
  'vcard.missingEnd': 'The card at line {{line}} has no END:VCARD. What was there came in.',
  'vcard.emptyCard': 'The card at line {{line}} is empty.',
  'vcard.noName': 'The card at line {{line}} has no name.',
  'vcard.outsideCard': 'Line {{line}} stands outside every card.',
  'vcard.tooLarge': 'The card at line {{line}} is larger than {{text}}, so it was not read.',
  'import.keptMine': 'Line {{line}}: {{property}} was changed both here and in the file. Yours was kept.',
} as const
export type ImportWarningCode = keyof typeof IMPORT_WARNINGS
