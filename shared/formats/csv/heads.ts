import type { CsvColumn } from './csv-column.ts'
import { PLACES } from './outlook.ts'

const OTHER_PLACE = /^other |weitere| \(autre\)/
/** Services that tables have columns for. */
const SERVICES =
  'skype msn aim icq yahoo jabber xmpp telegram whatsapp twitter linkedin facebook instagram mastodon xing'.split(' ')
const relation = (slot: number, type: string): CsvColumn => ({ field: 'relation', slot, part: 'value', types: [type] })

type Rule = readonly [heads: RegExp, column: (slot: number) => CsvColumn]

/** Where something is, behind what it is, as Outlook writes it elsewhere: “Ort geschäftlich”, “Rue (bureau)”. */
const PLACE =
  / \(?(?:gesch[äa]ftlich|privat|weitere|bureau|domicile|autre|(?:раб|дом|друг)\S* адрес|adres \S+)\)?(?: \d)?$|^adres \S+ - /

/** The first types of the words of a head: “work phone”, “Telefon privat”. */
function typesIn(head: string): readonly string[] {
  const types: string[] = []
  if (
    /\b(?:work|business|office|gesch\S+|dienst\S*|travail|bureau|arbete|zakelijk|trabajo|lavoro)\b|służbow|рабоч|\(раб/.test(
      head,
    )
  )
    types.push('work')
  if (/\b(?:home|private?|privat|domicile|hem|thuis|casa)\b|domow|домашн|\(дом/.test(head)) types.push('home')
  if (/\b(?:mobile?|cell|handy|mobil\S*|portable|m[oó]vil|cellulare)\b|komórkow|мобильн|переносн/.test(head))
    types.push('cell')
  if (/\bfax\b|t[ée]l[ée]copie|факс|\bfaks/.test(head)) types.push('fax')
  if (/\bpager\b/.test(head)) types.push('pager')
  return types
}

/** Heads of any other table, in the languages in which they are often written. The first rule that fits holds. */
const RULES: readonly Rule[] = [
  [/^(?:uid|uuid|record id|contact id)$/, () => ({ field: 'uid' })],
  [
    /^(?:first|given|fore) ?name$|^first$|^vorname$|^pr[ée]nom$|^f[öo]rnamn$|^voornaam$|^nombre$|^nome$|^имя$|^imię$/,
    () => ({ field: 'name', part: 'given' }),
  ],
  [
    /^(?:last|family|sur) ?name$|^last$|^nachname$|^familienname$|^nom de famille$|^nom$|^efternamn$|^achternaam$|^apellidos?$|^cognome$|^фамилия$|^nazwisko$/,
    () => ({ field: 'name', part: 'family' }),
  ],
  [
    /^(?:middle|additional) ?names?$|^middle$|^(?:zweiter|weitere) vornamen?$|^deuxi[èe]me pr[ée]nom$|^отчество$|^drugie imię$/,
    () => ({ field: 'name', part: 'additional' }),
  ],
  [
    /^(?:(?:name )?prefix|salutation|anrede|titel|civilit[ée]|titre|обращение|tytuł)$/,
    () => ({ field: 'name', part: 'prefix' }),
  ],
  [/^(?:name )?suffix$/, () => ({ field: 'name', part: 'suffix' })],
  [/^(?:full |display |contact )?name$|^vollst[äa]ndiger name$|^fn$/, () => ({ field: 'formattedName' })],
  [/^nick ?name$|^spitzname$|^surnom$/, () => ({ field: 'nickname' })],
  [
    /^(?:associated )?company(?: name)?$|^organi[sz]ation(?: name)?$|^(?:firma|unternehmen|entreprise|soci[ée]t[ée]|f[öo]retag|bedrijf|empresa|azienda|employer|account name|организация|компания)$/,
    () => ({ field: 'job', slot: 1, part: 'organization' }),
  ],
  [
    /^(?:job ?title|title|position|function|funktion|fonction|befattning|functie|cargo|stelle|должность|stanowisko)$/,
    () => ({ field: 'job', slot: 1, part: 'title' }),
  ],
  [
    /^(?:department|abteilung|service|avdelning|afdeling|отдел|dział)$/,
    () => ({ field: 'job', slot: 1, part: 'department' }),
  ],
  [/^role$|^rolle$/, () => ({ field: 'job', slot: 1, part: 'role' })],
  // Outlook says of each address what kind it is, and how it is shown.
  [
    /^e-?mail.*(?:\btype?\b|angezeigter name|display name)$|^type de messagerie|^nom complet de l.adresse/,
    () => ({ field: 'kept' }),
  ],
  [/e-?mail|courriel|correo|почт[аы]|^adresse de messagerie/, (slot) => ({ field: 'email', slot, part: 'value' })],
  [
    /phone|telefon|t[ée]l[ée]phone|telefoon|tel[ée]fono|\btel\b|mobile?\b|handy|\bcell\b|\bfax\b|mobil\S*$|t[ée]l[ée]copie|\bpager\b|телефон|факс|\bfaks/,
    (slot) => ({ field: 'phone', slot, part: 'value' }),
  ],
  // As Yahoo calls numbers.
  [/^(?:home|work)$/, (slot) => ({ field: 'phone', slot, part: 'value' })],
  ...(['year', 'month', 'day'] as const).map(
    (part): Rule => [new RegExp(`^birth ?${part}$`), () => ({ field: 'date', slot: 50, part, label: 'birthday' })],
  ),
  [
    /^(?:birthday|birth ?date|date of birth|dob|geburtstag|geburtsdatum|anniversaire|date de naissance|f[öo]delsedag|verjaardag|geboortedatum|cumplea[ñn]os|urodziny|день рождения)$/,
    (slot) => ({ field: 'date', slot, part: 'value', label: 'birthday' }),
  ],
  [/^(?:spouse|(?:ehe)?partner|conjoint(?:\(e\))?)$/, (slot) => relation(slot, 'spouse')],
  [/^(?:children|kinder|enfants)$/, (slot) => relation(slot, 'child')],
  [/^(?:manager|manager'?s name|name des\/der vorgesetzten|responsable)$/, (slot) => relation(slot, 'manager')],
  [/^(?:assistant|assistant'?s name|name assistent)$/, (slot) => relation(slot, 'assistant')],
  [/^(?:messenger id|screen name|im(?: address)?)\d?$/, (slot) => ({ field: 'profile', slot, part: 'value' })],
  ...SERVICES.map(
    (service): Rule => [
      new RegExp(`^${service}(?: (?:id|name|user ?name|handle|messenger|address|profile|url))?$`),
      (slot) => ({ field: 'profile', slot, part: 'value', service }),
    ],
  ),
  [/^anniversary$|^jahrestag$/, (slot) => ({ field: 'date', slot, part: 'value', label: 'anniversary' })],
  [
    /^(?:(?:personal |business |home |work )?(?:web ?(?:site|page)(?: \d)?|url)|home ?page|веб-страница|webseite|site web|page web|website url|hemsida|sitio web)$/,
    (slot) => ({ field: 'url', slot, part: 'value' }),
  ],
  [
    /^(?:notes?|comments?|remarks?|notiz(?:en)?|bemerkung(?:en)?|kommentar|remarques|anteckningar|opmerkingen|notas|notatki|заметки|description)$/,
    () => ({ field: 'note' }),
  ],
  [
    /^(?:tags?|labels?|categor(?:y|ies)|groups?|kategorien?|cat[ée]gories|schlagw[öo]rter|[ée]tiquettes)$/,
    () => ({ field: 'tag' }),
  ],
  [/^(?:photo|picture|avatar|image)(?: url)?$/, () => ({ field: 'photo' })],
  [
    /(?:^|\b)(?:street(?: address)?|stra(?:ß|ss)e|rue|gata|straat|calle|via|ulica|улица|address(?: line)?(?: ?[12])?|adresse|adress)(?: \d)?$/,
    () => ({ field: 'address', slot: 4, part: 'street' }),
  ],
  [
    /^(?:.+ )?(?:postal ?code|zip(?: ?code)?|post ?code|plz|postleitzahl|code postal|postnummer|cap|kod pocztowy|индекс)$/,
    () => ({ field: 'address', slot: 4, part: 'postalCode' }),
  ],
  [
    /^(?:.+ )?(?:city|town|ort|stadt|ville|stad|ciudad|citt[àa]|locality|miejscowość|miasto|город)$/,
    () => ({ field: 'address', slot: 4, part: 'locality' }),
  ],
  [
    /^(?:.+ )?(?:state|region|r[ée]gion|d[ée]p\/r[ée]gion|province|state\/region|county|bundesland|provincia|область)$/,
    () => ({ field: 'address', slot: 4, part: 'region' }),
  ],
  [
    /^(?:.+ )?(?:country|country\/region|land\/region|pays\/r[ée]gion|land|pays|pa[íi]s|paese|kraj|страна)$/,
    () => ({ field: 'address', slot: 4, part: 'country' }),
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
  if (column.field !== 'address') return types.length === 0 ? column : { ...column, types }
  // The street at work and the town at home are of two addresses, which other columns may be of as well.
  const place = types.find((type) => type === 'work' || type === 'home') ?? (OTHER_PLACE.test(head) ? 'other' : '')
  return place === '' ? column : { ...column, slot: PLACES[place][0], types: [place] }
}
