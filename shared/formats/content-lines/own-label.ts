import { decodeQuotedPrintable } from './quoted-printable.ts'

/** Android writes an own label that is not plain ASCII as `TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=E5=88):`. */
const ENCODED = /^X-CUSTOM\((?:CHARSET=([^,]*),)?(?:ENCODING=QUOTED-PRINTABLE,)(.*)\)$/is
/** And one that is as `TEL;X-Boat:`. Types of other phones and programs look alike, but are no words of a person. */
const PLAIN = /^X-(?!(?:NEC|IRMC|EVOLUTION|MOZILLA|MS|INTERNET|GOOGLE|APPLE|CUSTOM)(?:-|$))(.+)$/i

/** The label that a bare parameter of vCard 2.1 gives in the user's own words, or empty. */
export function ownLabelOf(parameter: string): string {
  const [, charset = 'UTF-8', encoded] = ENCODED.exec(parameter) ?? []
  if (encoded !== undefined) return decodeQuotedPrintable(encoded, charset).text.trim()
  return PLAIN.exec(parameter)?.[1]?.trim() ?? ''
}

/** True when the whole parameter is a label and no type. */
export function isEncodedLabel(parameter: string): boolean {
  return ENCODED.test(parameter)
}
