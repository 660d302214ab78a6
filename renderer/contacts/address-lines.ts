import type { PostalAddress } from '../../shared/domain/contact.ts'

/** Countries whose code stands after the town, on its line. */
const CODE_AFTER = /^(us|usa|united states.*|canada|ca|australia|au|india|in)$/i
/** Countries whose code has a line of its own. */
const CODE_BELOW = /^(uk|gb|united kingdom|great britain|england|scotland|wales|northern ireland|ireland|ie)$/i

/** An address as it is written on an envelope: as it came when it came so, else in its country's order. */
export function addressLines(address: PostalAddress): readonly string[] {
  if (address.formatted.trim() !== '') return address.formatted.split(/\r?\n/).filter((line) => line.trim() !== '')
  const { poBox, extended, street, locality, region, postalCode, country } = address
  const isCalled = (pattern: RegExp) => pattern.test(country.trim())
  const town = isCalled(CODE_AFTER)
    ? [joined(', ', locality, joined(' ', region, postalCode))]
    : isCalled(CODE_BELOW)
      ? [locality, region, postalCode]
      : [joined(' ', postalCode, locality), region]
  return [poBox, extended, street, ...town, country]
    .flatMap((part) => part.split(/\r?\n/))
    .filter((line) => line.trim() !== '')
}

function joined(separator: string, ...parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join(separator)
}
