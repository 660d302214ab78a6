import { LABEL_PROPERTY } from '../vcard/group-label.ts'
import { KEPT_LINE } from '../vcard/kept-line.ts'
import { CODEC_OF } from '../vcard/registry.ts'

const namesIn = (text: string): ReadonlySet<string> => new Set(text.split(' '))
/** Properties whose value has parts, and those whose value is a list. */
export const STRUCTURED = namesIn('n adr org gender')
export const LISTS = namesIn('nickname categories')
/** The types that values have where VALUE does not tell (RFC 6350 section 6, RFC 6474, RFC 8605); others are text. */
const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    uri: 'source photo impp geo logo member related sound uid url key fburl caladruri caluri contact-uri org-directory',
    'date-and-or-time': 'bday anniversary deathdate',
    timestamp: 'rev',
    'language-tag': 'lang',
  }).flatMap(([type, names]) => names.split(' ').map((name) => [name, type] as const)),
)
const TEXTS = namesIn(
  'version kind fn n nickname gender adr tel email tz title role org categories note prodid clientpidmap xml expertise hobby interest birthplace deathplace',
)

/** The type of the value of a property, by its name in lower case, where VALUE does not tell (RFC 7095 section 5.1). */
export function typeOf(name: string): string {
  return TYPES.get(name) ?? (TEXTS.has(name) ? 'text' : 'unknown')
}

/** Whether the value of an extension is a text, as far as Kith knows; of others it knows nothing, and undoes nothing. */
export function isTextOfOurs(name: string): boolean {
  const upper = name.toUpperCase()
  return name.startsWith('x-') && (CODEC_OF.has(upper) || upper === LABEL_PROPERTY || upper === KEPT_LINE)
}
