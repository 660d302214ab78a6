import { LABELLED, type PropertyCodec } from '../codec.ts'
import { labelledOf, textOf } from '../line-text.ts'

/** URL, RFC 6350 section 6.7.8. */
export const url: PropertyCodec = {
  names: ['URL'],
  parameters: LABELLED,
  read(line, parameters, draft) {
    const value = textOf(line, parameters, draft).trim()
    if (value === '') return false
    draft.urls.push({ ...labelledOf(line, parameters, draft), value })
    return true
  },
  write({ urls }, writer) {
    for (const address of urls) writer.labelled('URL', address, writer.uri(address.value))
  },
}
