import type { CsvColumn } from './csv-column.ts'

type Rule = readonly [heads: RegExp, column: (slot: number) => CsvColumn]

/** The first types of the words of a head: “work phone”, “Telefon privat”. */
function typesIn(head: string): readonly string[] {
  const types: string[] = []
  if (/\b(?:work|business|office|gesch\S+|dienst\S*|travail|arbete|zakelijk|trabajo|lavoro)\b/.test(head))
    types.push('work')
  if (/\b(?:home|private?|privat|domicile|hem|thuis|casa)\b/.test(head)) types.push('home')
  if (/\b(?:mobile?|cell|handy|mobil\S*|portable|m[oó]vil|cellulare)\b/.test(head)) types.push('cell')
  if (/\bfax\b/.test(head)) types.push('fax')
  return types
}

/** Heads of any other table, in the languages in which they are often written. The first rule that fits holds. */
const RULES: readonly Rule[] = [
  [/^(?:uid|uuid|record id|contact id)$/, () => ({ field: 'uid' })],
  [
    /^(?:first|given|fore) ?name$|^vorname$|^pr[ée]nom$|^f[öo]rnamn$|^voornaam$|^nombre$|^nome$/,
    () => ({ field: 'name', part: 'given' }),
  ],
  [
    /^(?:last|family|sur) ?name$|^nachname$|^familienname$|^nom de famille$|^nom$|^efternamn$|^achternaam$|^apellidos?$|^cognome$/,
    () => ({ field: 'name', part: 'family' }),
  ],
  [/^(?:middle|additional) ?names?$|^zweiter vorname$/, () => ({ field: 'name', part: 'additional' })],
  [/^(?:prefix|salutation|anrede|titel|civilit[ée])$/, () => ({ field: 'name', part: 'prefix' })],
  [/^suffix$/, () => ({ field: 'name', part: 'suffix' })],
  [/^(?:full |display |contact )?name$|^vollst[äa]ndiger name$|^fn$/, () => ({ field: 'formattedName' })],
  [/^nick ?name$|^spitzname$|^surnom$/, () => ({ field: 'nickname' })],
  [
    /^(?:associated )?company(?: name)?$|^organi[sz]ation(?: name)?$|^(?:firma|unternehmen|entreprise|soci[ée]t[ée]|f[öo]retag|bedrijf|empresa|azienda|employer)$/,
    () => ({ field: 'job', slot: 1, part: 'organization' }),
  ],
  [
    /^(?:job ?title|title|position|function|funktion|fonction|befattning|functie|cargo|stelle)$/,
    () => ({ field: 'job', slot: 1, part: 'title' }),
  ],
  [/^(?:department|abteilung|service|avdelning|afdeling)$/, () => ({ field: 'job', slot: 1, part: 'department' })],
  [/^role$|^rolle$/, () => ({ field: 'job', slot: 1, part: 'role' })],
  [/e-?mail|courriel|correo/, (slot) => ({ field: 'email', slot, part: 'value' })],
  [
    /phone|telefon|t[ée]l[ée]phone|telefoon|tel[ée]fono|\btel\b|mobile?\b|handy|\bcell\b|\bfax\b|mobil\S*$/,
    (slot) => ({ field: 'phone', slot, part: 'value' }),
  ],
  [
    /^(?:birthday|birth ?date|date of birth|dob|geburtstag|geburtsdatum|anniversaire|date de naissance|f[öo]delsedag|verjaardag|geboortedatum|cumplea[ñn]os)$/,
    (slot) => ({ field: 'date', slot, part: 'value', label: 'birthday' }),
  ],
  [/^anniversary$|^jahrestag$/, (slot) => ({ field: 'date', slot, part: 'value', label: 'anniversary' })],
  [
    /^(?:web ?site|web ?page|home ?page|url|webseite|site web|website url|hemsida|sitio web)$/,
    (slot) => ({ field: 'url', slot, part: 'value' }),
  ],
  [
    /^(?:notes?|comments?|remarks?|notiz(?:en)?|bemerkung(?:en)?|kommentar|remarques|anteckningar|opmerkingen|notas)$/,
    () => ({ field: 'note' }),
  ],
  [/^(?:tags?|labels?|categor(?:y|ies)|groups?|kategorien?|schlagw[öo]rter|[ée]tiquettes)$/, () => ({ field: 'tag' })],
  [/^(?:photo|picture|avatar|image)(?: url)?$/, () => ({ field: 'photo' })],
  [
    /(?:^|\b)(?:street(?: address)?|stra(?:ß|ss)e|rue|gata|straat|calle|via|address(?: line)?(?: ?[12])?|adresse|adress)$/,
    () => ({ field: 'address', slot: 1, part: 'street' }),
  ],
  [
    /^(?:\S+ )?(?:postal ?code|zip(?: ?code)?|postcode|plz|postleitzahl|code postal|postnummer|cap)$/,
    () => ({ field: 'address', slot: 1, part: 'postalCode' }),
  ],
  [
    /^(?:\S+ )?(?:city|town|ort|stadt|ville|stad|ciudad|citt[àa]|locality)$/,
    () => ({ field: 'address', slot: 1, part: 'locality' }),
  ],
  [
    /^(?:\S+ )?(?:state|region|province|state\/region|county|bundesland|provincia)$/,
    () => ({ field: 'address', slot: 1, part: 'region' }),
  ],
  [
    /^(?:\S+ )?(?:country|country\/region|land|pays|pa[íi]s|paese)$/,
    () => ({ field: 'address', slot: 1, part: 'country' }),
  ],
]

/** What a column is, by what its head says in words; `slot` keeps columns of the same kind apart. */
export function columnOfHead(head: string, slot: number): CsvColumn | undefined {
  const column = RULES.find(([heads]) => heads.test(head))?.[1](slot + 100)
  if (column === undefined || (column.field !== 'phone' && column.field !== 'email' && column.field !== 'address'))
    return column
  const types = typesIn(head)
  if (types.length === 0) return column
  // The street at work and the town at home are of two addresses.
  const own = column.field === 'address' ? column.slot + (types.includes('work') ? 1 : 2) : column.slot
  return { ...column, slot: own, types }
}
