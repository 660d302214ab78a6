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
  'vcard.missingBegin': 'The card at line {{line}} has no BEGIN:VCARD, so it was not read. Its text is kept.',
  'vcard.outsideCard': 'What begins at line {{line}} stands outside every card. Its text is kept.',
  'vcard.tooLarge': 'The card at line {{line}} is larger than {{text}}, so it was not read. Its text is kept.',
  'ical.badTime': 'Line {{line}}: “{{text}}” is no date or time, so the line was kept as it is.',
  'ical.badEnd':
    'Line {{line}}: {{text}} is no end of what begins later or is of another kind, so the line was kept as it is.',
  'ical.badRule': 'Line {{line}}: “{{text}}” is no rule that Kith can follow, so it was kept and adds no dates.',
  'ical.otherKind':
    'Line {{line}}: {{property}} names a day beside times, or a time beside days, so it changes nothing.',
  'ical.periodLength': 'Line {{line}}: {{text}} lasts another while than the event. Kith shows them all alike.',
  'ical.manyAlarms':
    'Line {{line}}: this alarm and those after it were kept and do not go off: the event has 100 before it.',
  'ical.unknownZone':
    'Line {{line}}: nothing tells what the time zone “{{text}}” is, so its times are those of any clock.',
  'ical.noStart': 'The event at line {{line}} has no start, so it was kept and stands on no day.',
  'ical.badEncoding': 'Line {{line}}: {{property}} is not encoded as it says. Check the spelling.',
  'ical.charsetGuessed':
    'Line {{line}}: the text was read as {{text}}, since the file does not say. Check the accents.',
  'ical.unknownCharset': 'Line {{line}}: there is no character set “{{text}}”, so Kith chose one. Check the accents.',
  'ical.notAProperty': 'Line {{line}} is no property of a calendar, so it was kept as it is.',
  'ical.missingEnd': 'What begins at line {{line}} has no END. What was there came in.',
  'import.keptMine': 'Line {{line}}: {{property}} was changed both here and in the file. Yours was kept.',
} as const
export type ImportWarningCode = keyof typeof IMPORT_WARNINGS

/** Whether a warning stands for a whole card that could not be read. */
export function isUnreadCard({ code }: ImportWarning): boolean {
  return code === 'vcard.tooLarge' || code === 'vcard.missingBegin'
}
