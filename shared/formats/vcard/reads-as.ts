import { canonicalJson } from '../../domain/canonical-json.ts'
import { CONTACT_FIELD_NAMES, type ContactFields } from '../../domain/contact.ts'
import { encodeUtf8 } from '../text-decoder.ts'
import type { SourceCard } from './card.ts'
import type { CardVersion } from './card-version.ts'
import { decodeCard } from './decode-card.ts'
import { CardReader } from './read-cards.ts'
import { unfoldCard } from './unfold-card.ts'

/** The card that a text is; undefined when it holds none, or several. */
export function onlyCard(text: string): SourceCard | undefined {
  const reader = new CardReader()
  const cards = [...reader.push(encodeUtf8(text)), ...reader.end()]
  return cards.length === 1 ? cards[0] : undefined
}

const [HEAD, FOOT] = ['BEGIN:VCARD\r\n', 'END:VCARD\r\n']

/** As `onlyCard`, but of a card that was written here it is not looked for where it begins and ends. */
export function writtenCard(text: string): SourceCard | undefined {
  if (!text.startsWith(HEAD) || !text.endsWith(FOOT)) return onlyCard(text)
  const { lines } = unfoldCard(text.slice(HEAD.length, -FOOT.length), 2, () => undefined)
  return { source: NO_SOURCE, line: 1, lines, warnings: [] }
}

const NO_SOURCE = new Uint8Array(0)

/** True when a text is one card of this version that says just these fields. Photos that are bytes are not compared. */
export function readsAs(text: string, fields: ContactFields, version: CardVersion): boolean {
  const card = onlyCard(text)
  if (card === undefined) return false
  const again = decodeCard(card)
  const expected = fields.photo?.kind === 'stored' ? { ...fields, photo: null } : fields
  return (
    again.version === version &&
    CONTACT_FIELD_NAMES.every((name) => canonicalJson(again.fields[name]) === canonicalJson(expected[name]))
  )
}
