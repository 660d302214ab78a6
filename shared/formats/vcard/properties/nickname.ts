import type { PropertyCodec } from '../codec.ts'
import { listOf } from '../line-text.ts'

/** NICKNAME, RFC 6350 section 6.2.3, a list. */
export const nickname: PropertyCodec = {
  names: ['NICKNAME', 'X-NICKNAME'],
  read(line, parameters, draft) {
    const names = listOf(line, parameters, draft)
    draft.nicknames.push(...names)
    return names.length > 0
  },
  write({ nicknames }, writer) {
    if (nicknames.length > 0) writer.list('NICKNAME', nicknames)
  },
}
