import type { PropertyCodec } from '../codec.ts'
import { listOf } from '../line-text.ts'

/** NICKNAME, RFC 6350 section 6.2.3, a list; Nokia's X-EPOCSECONDNAME. */
export const nickname: PropertyCodec = {
  names: ['NICKNAME', 'X-NICKNAME', 'X-EPOCSECONDNAME'],
  read(line, parameters, draft) {
    const names = listOf(line, parameters, draft)
    draft.nicknames.push(...names)
    return names.length > 0
  },
  write({ nicknames }, writer) {
    if (nicknames.length > 0) writer.list('NICKNAME', nicknames)
  },
}
