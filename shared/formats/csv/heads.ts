import type { CsvColumn } from './csv-column.ts'

type Rule = readonly [heads: RegExp, column: (slot: number) => CsvColumn]

/** Where something is, behind what it is, as Outlook writes it elsewhere: “Ort geschäftlich”, “Rue (bureau)”. */
const PLACE = / \(?(?:gesch[äa]ftlich|privat|weitere|bureau|domicile|autre)\)?(?: \d)?$/

/** The first types of the words of a head: “work phone”, “Telefon privat”. */
function typesIn(head: string): readonly string[] {
  const types: string[] = []
  if (/\b(?:work|business|office|gesch\S+|dienst\S*|travail|bureau|arbete|zakelijk|trabajo|lavoro)\b/.test(head))
    types.push('work')
  if (/\b(?:home|private?|privat|domicile|hem|thuis|casa)\b/.test(head)) types.push('home')
  if (/\b(?:mobile?|cell|handy|mobil\S*|portable|m[oó]vil|cellulare)\b/.test(head)) types.push('cell')
  if (/\bfax\b|t[ée]l[ée]copie/.test(head)) types.push('fax')
  if (/\bpager\b/.test(head)) types.push('pager')
  return types
}

/** Heads of any other table, in the languages in which they are often written. The first rule that fits holds. */
const RULES: readonly Rule[] = [
  [/^(?:uid|uuid|record id|contact id)$/, () => ({ field: 'uid' })],
  [
    /^(?:first|given|fore) ?name$|^first$|^vorname$|^pr[ée]nom$|^f[öo]rnamn$|^voornaam$|^nombre$|^nome$|^имя$/,
    () => ({ field: 'name', part: 'given' }),
  ],
  [
    /^(?:last|family|sur) ?name$|^last$|^nachname$|^familienname$|^nom de famille$|^nom$|^efternamn$|^achternaam$|^apellidos?$|^cognome$|^фамилия$/,
    () => ({ field: 'name', part: 'family' }),
  ],
  [
    /^(?:middle|additional) ?names?$|^middle$|^(?:zweiter|weitere) vornamen?$|^deuxi[èe]me pr[ée]nom$/,
    () => ({ field: 'name', part: 'additional' }),
  ],
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
  // Outlook says of each address what kind it is, and how it is shown.
  [
    /^e-?mail.*(?:\btype?\b|angezeigter name|display name)$|^type de messagerie|^nom complet de l.adresse/,
    () => ({ field: 'kept' }),
  ],
  [/e-?mail|courriel|correo|почта|^adresse de messagerie/, (slot) => ({ field: 'email', slot, part: 'value' })],
  [
    /phone|telefon|t[ée]l[ée]phone|telefoon|tel[ée]fono|\btel\b|mobile?\b|handy|\bcell\b|\bfax\b|mobil\S*$|t[ée]l[ée]copie|\bpager\b|телефон/,
    (slot) => ({ field: 'phone', slot, part: 'value' }),
  ],
  [
    /^(?:birthday|birth ?date|date of birth|dob|geburtstag|geburtsdatum|anniversaire|date de naissance|f[öo]delsedag|verjaardag|geboortedatum|cumplea[ñn]os)$/,
    (slot) => ({ field: 'date', slot, part: 'value', label: 'birthday' }),
  ],
  [/^(?:spouse|ehepartner|conjoint)$/, (slot) => ({ field: 'relation', slot, part: 'value', types: ['spouse'] })],
  [/^anniversary$|^jahrestag$/, (slot) => ({ field: 'date', slot, part: 'value', label: 'anniversary' })],
  [
    /^(?:(?:personal |business )?web ?(?:site|page)(?: \d)?|home ?page|url|webseite|site web|page web|website url|hemsida|sitio web)$/,
    (slot) => ({ field: 'url', slot, part: 'value' }),
  ],
  [
    /^(?:notes?|comments?|remarks?|notiz(?:en)?|bemerkung(?:en)?|kommentar|remarques|anteckningar|opmerkingen|notas)$/,
    () => ({ field: 'note' }),
  ],
  [/^(?:tags?|labels?|categor(?:y|ies)|groups?|kategorien?|schlagw[öo]rter|[ée]tiquettes)$/, () => ({ field: 'tag' })],
  [/^(?:photo|picture|avatar|image)(?: url)?$/, () => ({ field: 'photo' })],
  [
    /(?:^|\b)(?:street(?: address)?|stra(?:ß|ss)e|rue|gata|straat|calle|via|address(?: line)?(?: ?[12])?|adresse|adress)(?: \d)?$/,
    () => ({ field: 'address', slot: 1, part: 'street' }),
  ],
  [
    /^(?:.+ )?(?:postal ?code|zip(?: ?code)?|postcode|plz|postleitzahl|code postal|postnummer|cap)$/,
    () => ({ field: 'address', slot: 1, part: 'postalCode' }),
  ],
  [
    /^(?:.+ )?(?:city|town|ort|stadt|ville|stad|ciudad|citt[àa]|locality)$/,
    () => ({ field: 'address', slot: 1, part: 'locality' }),
  ],
  [
    /^(?:.+ )?(?:state|region|r[ée]gion|d[ée]p\/r[ée]gion|province|state\/region|county|bundesland|provincia)$/,
    () => ({ field: 'address', slot: 1, part: 'region' }),
  ],
  [
    /^(?:.+ )?(?:country|country\/region|land\/region|pays\/r[ée]gion|land|pays|pa[íi]s|paese)$/,
    () => ({ field: 'address', slot: 1, part: 'country' }),
  ],
]

/** What a column is, by what its head says in words; `slot` keeps columns of the same kind apart. */
export function columnOfHead(head: string, slot: number): CsvColumn | undefined {
  const bare = head.replace(PLACE, '')
  const rule = RULES.find(([heads]) => heads.test(head)) ?? RULES.find(([heads]) => heads.test(bare))
  const column = rule?.[1](slot + 100)
  if (column === undefined || (column.field !== 'phone' && column.field !== 'email' && column.field !== 'address'))
    return column
  const types = typesIn(head)
  if (types.length === 0) return column
  // The street at work and the town at home are of two addresses.
  const own = column.field === 'address' ? column.slot + (types.includes('work') ? 1 : 2) : column.slot
  return { ...column, slot: own, types }
}
