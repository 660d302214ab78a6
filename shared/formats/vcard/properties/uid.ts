import type { PropertyCodec } from '../codec.ts'
import { readInstant } from '../date-text.ts'
import { textOf } from '../line-text.ts'

/** UID, RFC 6350 section 6.7.6: any text, not always a URI. The writer puts its own in. */
export const uid: PropertyCodec = {
  names: ['UID'],
  read(line, parameters, draft) {
    const value = textOf(line, parameters, draft).trim()
    if (draft.uid !== null) return value === draft.uid
    if (value === '') return false
    draft.uid = value
    return true
  },
  write() {},
}

/** REV, RFC 6350 section 6.7.4. The writer puts its own in. */
export const rev: PropertyCodec = {
  names: ['REV'],
  read(line, _, draft) {
    const instant = draft.revisedAt === null ? readInstant(line.value) : null
    if (instant === null) return false
    draft.revisedAt = instant
    return true
  },
  write() {},
}
