import { unescapeText } from '../../content-lines/text-value.ts'
import { LABELLED, type PropertyCodec } from '../codec.ts'
import { componentsOf, labelledOf } from '../line-text.ts'

/** ADR, RFC 6350 section 6.3.1, with the delivery label: LABEL as a parameter in 4.0, as a line in 2.1 and 3.0. */
export const adr: PropertyCodec = {
  names: ['ADR', 'LABEL'],
  parameters: new Set([...LABELLED, 'LABEL']),
  read(line, parameters, draft) {
    if (line.name === 'LABEL') {
      draft.deliveryLabels.push(line)
      if (line.group !== '') draft.labelledGroups.add(line.group)
      return true
    }
    const parts = componentsOf(line, parameters, draft).map((part) => part.trim())
    const formatted = unescapeText(parameters.all.get('LABEL') ?? '')
    if (formatted === '' && !draft.labelledGroups.has(line.group) && parts.every((part) => part === '')) return false
    const [poBox = '', extended = '', street = '', locality = '', region = '', postalCode = '', ...countries] = parts
    const country = countries.length < 2 ? (countries[0] ?? '') : countryOf(countries)
    const place = { poBox, extended, street, locality, region, postalCode, country, formatted }
    const address = { ...labelledOf(line, parameters, draft), ...place }
    draft.addresses.push(address)
    if (line.group !== '' && !draft.addressOfGroup.has(line.group)) draft.addressOfGroup.set(line.group, address)
    return true
  },
  write({ addresses }, writer) {
    for (const address of addresses) {
      const { poBox, extended, street, locality, region, postalCode, country, formatted } = address
      const parts = [poBox, extended, street, locality, region, postalCode, country]
      const value = writer.components(parts)
      if (formatted === '') writer.labelled('ADR', address, value)
      else if (writer.version === '4.0')
        writer.labelled('ADR', address, value, [['LABEL', formatted.replaceAll('\\', '\\\\')]])
      else {
        const group = writer.nextGroup()
        const { types } = address
        // First, so that an address which is nothing but its label is not taken for an empty one.
        writer.labelled('LABEL', { types, label: '', preference: null }, writer.escape(formatted), [], group)
        writer.labelled('ADR', address, value, [], group)
      }
    }
  },
}

/** RFC 9554 has eleven more components, which repeat the street in parts; any others were semicolons of the text. */
function countryOf(parts: readonly string[]): string {
  return parts.length === 12 ? (parts[0] ?? '') : parts.filter((part) => part !== '').join('; ')
}
