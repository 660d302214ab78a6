import type { Labelled } from '../../domain/contact.ts'
import { upperCase } from '../content-lines/line-header.ts'
import { quoted } from '../content-lines/parameter-value.ts'
import type { CardVersion } from './card-version.ts'
import { CardWriter } from './card-writer.ts'
import { readableLabel } from './group-label.ts'

/** A preference other than the first, of which versions before 4.0 know nothing. */
const PREFERENCE = 'X-KITH-PREF'

/** What TYPE has no word for, or programs of Apple's do not read there. */
const APPLE_LABELS: ReadonlyMap<string, string> = new Map(
  ['HomePage', 'HomeFAX', 'WorkFAX', 'OtherFAX', 'Other', 'Main'].map((word) => {
    const label = `_$!<${word}>!$_`
    return [readableLabel(label), label]
  }),
)

/** Gathers the lines of a card in vCard 3.0 (RFC 2426), with Apple's properties for what it has no place for. */
export class CardWriter30 extends CardWriter {
  override readonly version: CardVersion = '3.0'

  override photo(mediaType: string, base64: string): void {
    this.line(`PHOTO;ENCODING=b;TYPE=${pictureType(mediaType)}:${base64}`)
  }

  override labelParameters(_name: string, { types, preference }: Labelled): string {
    const all = this.typeParameter(types)
    if (preference === null) return all
    if (preference === 1) return all === '' ? ';TYPE=PREF' : `${all},PREF`
    return all + this.lowerPreference(preference)
  }

  protected override newTypeParameter(types: readonly string[]): string {
    return `;TYPE=${types.map((type) => quoted(upperCase(type))).join(',')}`
  }

  /** Apple's own words are marked, so that its programs show them in the language of their user. */
  protected override label(text: string): string {
    return APPLE_LABELS.get(text) ?? text
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
