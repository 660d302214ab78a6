import { nameOf } from '../../../domain/person-name.ts'
import type { PropertyCodec } from '../codec.ts'
import { textOf } from '../line-text.ts'

const DERIVED = 'X-KITH-DERIVED'

/**
 * FN, RFC 6350 section 6.2.1. Version 4.0 demands one, so a contact without gets the name it is shown by, marked as
 * derived; `decodeCard` takes such a name off again.
 */
export const fn: PropertyCodec = {
  names: ['FN'],
  parameters: new Set([DERIVED]),
  read(line, parameters, draft) {
    const text = textOf(line, parameters, draft).trim()
    if (draft.formattedName) return text === draft.formattedName
    draft.formattedName = text
    draft.isNameDerived = parameters.all.has(DERIVED)
    return true
  },
  write(fields, writer) {
    const shown = fields.formattedName === '' ? nameOf(fields) : ''
    if (shown === '') writer.text('FN', fields.formattedName)
    else writer.text('FN', shown, [[DERIVED, 'true']])
  },
}
