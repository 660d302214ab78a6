/**
 * What alphabets have beyond their script's common letters: in each chain the letters after the first follow it, and
 * `=` joins those that sort as one. Kept as data since a runtime may lack the collation of a language (Electron has
 * none for Icelandic or Welsh), and the window and the command line have to make the same keys. A test compares them
 * with Intl.Collator.
 */
const NORDIC = 'y=ü z æ=ä ø=ö å=aa'
const SOUTH_SLAVIC = 'c č ć, d dž đ, l lj, n nj, s š, z ž'
export const CHAINS: Readonly<Record<string, string>> = {
  az: 'c ç, e ə, g ğ h x ı i, k q, o ö, s ş, u ü, z w',
  be: 'е ё, у ў',
  bs: SOUTH_SLAVIC,
  cs: 'c č, h ch, r ř, s š, z ž',
  cy: 'c ch, d dd, f ff, g ng, l ll, p ph, r rh, t th',
  da: NORDIC,
  eo: 'c ĉ, g ĝ, h ĥ, j ĵ, s ŝ, u ŭ',
  es: 'n ñ',
  et: 's š z ž, w õ ä ö ü',
  fa: 'ا ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک=ك گ ل م ن و ه=ة ی=ي=ى',
  fi: 'y=ü z å ä=æ ö=ø',
  fil: 'n ñ ng',
  fo: NORDIC,
  gl: 'n ñ',
  hr: SOUTH_SLAVIC,
  hu: 'c cs, d dz dzs, g gy, l ly, n ny, o ö=ő, s sz, t ty, u ü=ű, z zs',
  is: 'a á, d ð, e é, i í, o ó, u ú, y ý, z þ æ=ä ö=ø å',
  kk: 'е ё, у ұ ү, ы і',
  lt: 'c č, i=y, s š, z ž',
  lv: 'a ā, c č, e ē, g ģ, i ī y, k ķ, l ļ, n ņ, o ō, r ŗ, s š, u ū, z ž',
  mk: 'ђ ѓ, и=й, ћ ќ',
  mt: 'b ċ, f ġ, g għ, h ħ, y ż',
  nb: NORDIC,
  nn: NORDIC,
  no: NORDIC,
  pl: 'a ą, c ć, e ę, l ł, n ń, o ó, s ś, z ź ż',
  ro: 'a ă â, i î, s ș=ş, t ț=ţ',
  sk: 'a ä, c č, h ch, o ô, r ř, s š, z ž',
  sl: 'c č ć, d đ, s š, z ž',
  sq: 'c ç, d dh, e ë, g gj, l ll, n nj, r rr, s sh, t th, x xh, z zh',
  sr: 'и=й',
  'sr-Latn': SOUTH_SLAVIC,
  sv: 'y=ü z å ä=æ ö=ø',
  tk: 'c ç, e ä, j ž, n ň, o ö, s ş, u ü, y ý',
  tr: 'c ç, g ğ, h ı i, o ö, s ş, u ü',
  uk: 'г ґ, и і ї',
  vi: 'a ă â, d đ, e ê, o ô ơ, u ư',
}

/** The common letters of each script that is not in the order of its code points, and where its keys begin. */
const LATIN = [...'abcdefghijklmnopqrstuvwxyz']
const CYRILLIC = [...'аәӕбвгґғҕдђҙеёєжҗзѕиійјкқлљмнңњоөпрсҫтћуүұфхҳһцчҷџшщъыьэюя']
const ARABIC = [...'ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقكکگلمنںهةوىيیے']
const EQUAL: Readonly<Record<string, string>> = { ґ: 'г', ё: 'е', ة: 'ت', ى: 'ي', ی: 'ي', ک: 'ك' }
/** Latin keys end at `z`, so that those of a plain alphabet read as the letters themselves. */
const AFTER_Z = 0x7b

export type Alphabet = {
  /** The sign in a key for each letter, which is one to three characters. */
  readonly signs: ReadonlyMap<string, string>
  /** The section of each sign. */
  readonly sections: ReadonlyMap<string, string>
  /** Whether no letter of it takes several characters and none is unlike the common alphabet. */
  readonly isPlain: boolean
}
type Group = readonly string[]

const known = new Map<string, Alphabet>()

/** The alphabet of a language; what it has none of its own for is as in English. */
export function alphabetOf(locale: string): Alphabet {
  const name = [locale, ...parentsOf(locale)].find((candidate) => CHAINS[candidate] !== undefined) ?? ''
  const alphabet = known.get(name) ?? makeAlphabet(CHAINS[name] ?? '')
  known.set(name, alphabet)
  return alphabet
}

function parentsOf(locale: string): string[] {
  const [language = '', ...rest] = locale.split('-')
  const script = rest.find((part) => part.length === 4)
  return script === undefined ? [language] : [`${language}-${script}`, language]
}

function makeAlphabet(chains: string): Alphabet {
  const signs = new Map<string, string>()
  const sections = new Map<string, string>()
  for (const script of [LATIN, CYRILLIC, ARABIC]) {
    const groups = orderOf(script, chains)
    const start = script === LATIN ? AFTER_Z - groups.length : script === CYRILLIC ? 0x400 : 0x600
    groups.forEach((group, rank) => {
      const sign = String.fromCharCode(start + rank)
      const [first = ''] = group
      sections.set(sign, first.charAt(0).toLocaleUpperCase(chains.includes('ı') ? 'tr' : 'en') + first.slice(1))
      for (const letter of group) signs.set(letter, sign)
    })
  }
  return { signs, sections, isPlain: chains === '' }
}

/** The letters of a script in order, those that sort as one in a group. */
function orderOf(script: readonly string[], chains: string): Group[] {
  const groups: string[][] = []
  for (const letter of script) {
    const equal = EQUAL[letter]
    const group = groups.find(([first]) => first === equal)
    if (group === undefined) groups.push([letter])
    else group.push(letter)
  }
  for (const chain of chains === '' ? [] : chains.split(', ')) {
    const [anchor = [], ...following] = chain.split(' ').map((group) => group.split('='))
    let at = groups.findIndex((group) => group.includes(anchor[0] ?? ''))
    const base = groups[at]
    if (base === undefined) continue
    for (const letter of anchor.slice(1)) {
      take(groups, letter)
      base.push(letter)
    }
    for (const group of following) {
      for (const letter of group) take(groups, letter)
      at = groups.indexOf(base) + 1 + following.indexOf(group)
      groups.splice(at, 0, [...group])
    }
  }
  return groups
}

/** Takes a letter out of where it stands, since it gets another place. */
function take(groups: string[][], letter: string): void {
  const at = groups.findIndex((group) => group.includes(letter))
  const group = groups[at]
  if (group === undefined) return
  group.splice(group.indexOf(letter), 1)
  if (group.length === 0) groups.splice(at, 1)
}
