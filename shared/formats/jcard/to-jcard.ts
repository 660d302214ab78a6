import { unfoldCard } from '../vcard/unfold-card.ts'
import { jCardProperty } from './jcard-property.ts'

/** A card of version 4.0, as `writeCard` writes it, as the text of one JSON value (RFC 7095): `["vcard", properties]`. */
export function toJCard(card: string): string {
  const body = card.slice(card.indexOf('\n') + 1, card.lastIndexOf('END:VCARD'))
  const { lines } = unfoldCard(body, 1, () => undefined)
  const properties = lines.map(({ group, name, parameters, value }) => {
    return jCardProperty(`${group === '' ? '' : `${group}.`}${name}${parameters}`, value)
  })
  return `["vcard",[${properties.join(',')}]]`
}
