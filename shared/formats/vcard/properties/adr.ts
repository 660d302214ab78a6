import type { ContentLine } from '../card.ts'
import type { AddressDraft, CardDraft } from '../card-draft.ts'
import type { PropertyCodec } from '../codec.ts'
import { componentsOf, labelledOf, textOf } from '../line-text.ts'
import { type Parameters, parseParameters } from '../parameters.ts'
import { unescapeText } from '../text-value.ts'

/** ADR, RFC 6350 section 6.3.1, with the delivery label: LABEL as a parameter in 4.0, as a line in 2.1 and 3.0. */
export const adr: PropertyCodec = {
  names: ['ADR', 'LABEL'],
  read(line, parameters, draft) {
    if (line.name === 'LABEL') {
      draft.deliveryLabels.push(line)
      return true
    }
    const parts = componentsOf(line, parameters, draft).map((part) => part.trim())
    const formatted = unescapeText(parameters.all.get('LABEL') ?? '')
    if (formatted === '' && parts.every((part) => part === '')) return false
    const [poBox = '', extended = '', street = '', locality = '', region = '', postalCode = '', ...countries] = parts
    const country = countries.length < 2 ? (countries[0] ?? '') : countryOf(countries)
    const place = { poBox, extended, street, locality, region, postalCode, country, formatted }
    draft.addresses.push({ ...labelledOf(line, parameters, draft), ...place })
    return true
  },
  write({ addresses }, writer) {
    for (const address of addresses) {
      const { poBox, extended, street, locality, region, postalCode, country, formatted } = address
      const parts = [poBox, extended, street, locality, region, postalCode, country]
      const label = formatted === '' ? [] : ([['LABEL', formatted.replaceAll('\\', '\\\\')]] as const)
      writer.labelled('ADR', address, writer.components(parts), label)
    }
  },
}

/** RFC 9554 has eleven more components, which repeat the street in parts; any others were semicolons of the text. */
function countryOf(parts: readonly string[]): string {
  return parts.length === 12 ? (parts[0] ?? '') : parts.filter((part) => part !== '').join('; ')
}

/** Gives the LABEL lines to the addresses of the same types. Returns those that fit none. */
export function placeDeliveryLabels(draft: CardDraft): ContentLine[] {
  return draft.deliveryLabels.filter((line) => {
    const parameters = parseParameters(line.parameters)
    const address = draft.addresses.find((candidate) => candidate.formatted === '' && fits(candidate, parameters))
    const formatted = address === undefined ? '' : textOf(line, parameters, draft)
    if (address === undefined || formatted.trim() === '') return true
    address.formatted = formatted
    return false
  })
}

function fits(address: AddressDraft, { types, preference }: Parameters): boolean {
  return (
    address.types.length === types.length &&
    types.every((type) => address.types.includes(type)) &&
    (preference === null || address.preference !== null)
  )
}
