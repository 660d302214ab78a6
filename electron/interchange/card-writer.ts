import type { DecodedCard } from '../../shared/formats/vcard/card.ts'

/** Whether the same program wrote both cards, of the same version and of the same entry of its own. */
export function isOfSameSource(one: DecodedCard, other: DecodedCard): boolean {
  return one.version === other.version && one.uid === other.uid && writerOf(one) === writerOf(other)
}

/** Who made the program that wrote a card, or nobody: its own versions come and go. */
export function writerOf({ fields }: DecodedCard): string {
  return writerNamed(fields.rawProperties.find(({ name }) => name === 'PRODID')?.value)
}

/** As `writerOf`, of what its PRODID says (RFC 5545, section 3.7.3: `-//Maker//Product//EN`). */
export function writerNamed(product = ''): string {
  return /^[-+]\/\/([^/]+)\/\//.exec(product)?.[1] ?? product
}
