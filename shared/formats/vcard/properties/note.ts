import type { PropertyCodec } from '../codec.ts'
import { textOf } from '../line-text.ts'

/** NOTE, RFC 6350 section 6.7.2. */
export const note: PropertyCodec = {
  names: ['NOTE'],
  read(line, parameters, draft) {
    const text = textOf(line, parameters, draft)
    if (text.trim() === '') return false
    draft.notes.push(text)
    return true
  },
  write({ notes }, writer) {
    for (const text of notes) writer.text('NOTE', text)
  },
}
