import { LABELLED, type PropertyCodec } from '../codec.ts'
import { labelledOf, textOf } from '../line-text.ts'

/** TEL, RFC 6350 section 6.4.1: text, or a tel URI (RFC 3966), which is shown as one types a number. Outlook has more as X-MS-TEL. */
export const tel: PropertyCodec = {
  names: ['TEL', 'X-MS-TEL'],
  parameters: LABELLED,
  read(line, parameters, draft) {
    const value = readableNumber(textOf(line, parameters, draft).trim())
    if (value === '') return false
    draft.phones.push({ ...labelledOf(line, parameters, draft), value })
    return true
  },
  write({ phones }, writer) {
    for (const phone of phones) writer.labelled('TEL', phone, writer.escape(phone.value))
  },
}

/** Some put the scheme before what is a URI already. */
const SCHEMES = /^(?:tel:\s*)+/i

/** `tel:+1-555-0100;ext=12` as `+1-555-0100 ext. 12`. URIs with other parameters stay as they are. */
function readableNumber(value: string): string {
  const scheme = SCHEMES.exec(value)?.[0]
  if (scheme === undefined) return value
  const [number = '', ...parameters] = value.slice(scheme.length).split(';')
  const extension = parameters.length === 1 && /^ext=/i.test(parameters[0] ?? '') ? (parameters[0] ?? '').slice(4) : ''
  if (parameters.length > 0 && extension === '') return value
  return (extension === '' ? number : `${number.trim()} ext. ${extension}`).trim()
}
