import type { ContactKind } from '../../../domain/contact.ts'
import type { PropertyCodec } from '../codec.ts'
import { textOf } from '../line-text.ts'

const KINDS: Readonly<Record<string, ContactKind>> = { individual: 'person', org: 'organization', group: 'group' }

/** KIND, RFC 6350 section 6.1.4; Apple's X-ADDRESSBOOKSERVER-KIND and X-ABShowAs:COMPANY. */
export const kind: PropertyCodec = {
  names: ['KIND', 'X-KIND', 'X-ADDRESSBOOKSERVER-KIND', 'X-ABSHOWAS'],
  read(line, _, draft) {
    const word = line.value.trim().toLowerCase()
    const isCompany = line.name === 'X-ABSHOWAS' && word === 'company'
    const found = isCompany ? 'organization' : line.name === 'X-ABSHOWAS' ? undefined : KINDS[word]
    if (found === undefined || (draft.kind !== null && draft.kind !== found && draft.kind !== 'person')) return false
    draft.kind = found
    return true
  },
  write(fields, writer) {
    if (writer.version === '4.0')
      writer.property('KIND', fields.kind === 'person' ? 'individual' : fields.kind === 'group' ? 'group' : 'org')
    else if (fields.kind === 'group') writer.property('X-ADDRESSBOOKSERVER-KIND', 'group')
    else if (fields.kind === 'organization') writer.property('X-ABShowAs', 'COMPANY')
  },
}

/** MEMBER, RFC 6350 section 6.6.5; X-ADDRESSBOOKSERVER-MEMBER. */
export const member: PropertyCodec = {
  names: ['MEMBER', 'X-ADDRESSBOOKSERVER-MEMBER'],
  read(line, parameters, draft) {
    const value = textOf(line, parameters, draft).trim()
    if (value === '') return false
    draft.members.push(value)
    return true
  },
  write({ members }, writer) {
    const name = writer.version === '4.0' ? 'MEMBER' : 'X-ADDRESSBOOKSERVER-MEMBER'
    for (const uri of members) writer.property(name, writer.uri(uri))
  },
}
