import type { Labelled } from '../../domain/contact.ts'
import { upperCase } from '../content-lines/line-header.ts'
import { quoted } from '../content-lines/parameter-value.ts'
import type { CardVersion } from './card-version.ts'
import { CardWriter } from './card-writer.ts'

/** A preference other than the first, of which versions before 4.0 know nothing. */
const PREFERENCE = 'X-KITH-PREF'

/** Gathers the lines of a card in vCard 3.0 (RFC 2426), with Apple's properties for what it has no place for. */
export class CardWriter30 extends CardWriter {
  override readonly version: CardVersion = '3.0'

  override photo(mediaType: string, base64: string): void {
    this.line(`PHOTO;ENCODING=b;TYPE=${pictureType(mediaType)}:${base64}`)
  }

  override labelParameters(_name: string, { types, preference }: Labelled): string {
    const all = [...types.map((type) => quoted(upperCase(type))), ...(preference === 1 ? ['PREF'] : [])]
    return (all.length === 0 ? '' : `;TYPE=${all.join(',')}`) + this.lowerPreference(preference)
  }

  /** The parameter for a preference other than the first. */
  protected lowerPreference(preference: number | null): string {
    if (preference === null || preference === 1) return ''
    this.lose('PREF', `vCard ${this.version} can mark the first choice alone, not an order of preference`)
    return `;${PREFERENCE}=${preference}`
  }
}

/** `JPEG` of `image/jpeg`. */
export function pictureType(mediaType: string): string {
  return (mediaType.split('/')[1] ?? 'jpeg').toUpperCase()
}
