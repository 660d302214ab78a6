import { LABELLED, type PropertyCodec } from '../codec.ts'
import { labelledOf, textOf } from '../line-text.ts'

/** EMAIL, RFC 6350 section 6.4.2. */
export const email: PropertyCodec = {
  names: ['EMAIL'],
  parameters: LABELLED,
  read(line, parameters, draft) {
    const value = textOf(line, parameters, draft).trim()
    if (value === '') return false
    draft.emails.push({ ...labelledOf(line, parameters, draft), value })
    return true
  },
  write({ emails }, writer) {
    for (const address of emails) writer.labelled('EMAIL', address, writer.escape(address.value))
  },
}
