import { formatAddress } from '../../shared/domain/address-format.ts'
import type { PostalAddress } from '../../shared/domain/contact.ts'
import { countryOf, regionNow } from './region.ts'

/** An address as it is written on an envelope: as it came when it came so, else in its country's order. */
export function addressLines(address: PostalAddress, home = regionNow()): readonly string[] {
  if (address.formatted.trim() !== '') return address.formatted.split(/\r?\n/).filter((line) => line.trim() !== '')
  return formatAddress(address, countryOf(address.country, home))
}
