import type { PostalAddress } from './contact.ts'

/** What a country calls the wider area of an address, its postcode, and the place. */
export type RegionWord =
  | 'region'
  | 'state'
  | 'province'
  | 'prefecture'
  | 'county'
  | 'department'
  | 'emirate'
  | 'governorate'
  | 'island'
  | 'parish'
  | 'area'
export type PostcodeWord = 'postcode' | 'zip' | 'pin' | 'eircode' | 'plz' | 'cap' | 'cep'
export type LocalityWord = 'town' | 'city' | 'suburb' | 'district'
export type AddressPart = Exclude<keyof PostalAddress, 'types' | 'label' | 'preference' | 'formatted'>
type Address = Readonly<Record<AddressPart, string>>

/**
 * How addresses are written, by country (ISO 3166-1 alpha-2), after the rules that the Universal Postal Union and the
 * countries' post offices publish: S street, L locality, R region, P postcode, `/` a new line. Whoever uses no region or
 * no postcode in addresses has none here.
 */
const FORMATS: Readonly<Record<string, string>> = {
  'S/P L':
    'AD AT AX BA BE BG BL CH CY CZ DE DK DO DZ EE EH ET FI FO FR GE GF GL GP GR GW HR HT IS KG KW LA LI LR LT LU MA MC MD ME MF MG MK MQ NC NE NL NO PF PL PM PT PY RE RO RS SE SI SJ SK SM SN TF TJ TM TN TZ VA WF XK YT ZM',
  'S/L P': 'AS BD CC CX BH BM BN BT GU IL JO KH LB LS MH MP MT MV NF NP NZ PR PW SA SG VI',
  'S/L/P': 'AF AI FK GB GG GI GS IM IO JE KE LK PN SD SH SZ TA TC VG ZA',
  'S/P/L': 'AL AM EC MU OM',
  'S/L, P': 'AZ LV MM',
  'S/L-P': 'PK',
  'S/P-L': 'GT',
  'L/S/P': 'HU',
  'S/L':
    'AC AE AG AO AW BF BI BJ BO BQ BW BZ CD CF CG CI CK CM CW DJ DM ER FJ GA GD GH GM GN GQ GY KI KM KP LC LY ML MO MR MS MW NA NU PS QA RW SB SC SL SO SR SS ST SX SY TD TG TK TL TO TT TV UG VC VU WS YE ZW',
  'S/L, R P': 'BB US',
  'S/L R P': 'AU CA FM',
  'S/L P/R': 'IN NG PE',
  'S/L P, R': 'VE',
  'S/L/R P': 'ID MN TH VN',
  'S/L/R/P': 'EG IE RU UA',
  'S/L/R': 'JM',
  'S/L, R': 'BS KN PA',
  'S/L, R/P': 'HN IQ',
  'S/L, R, P': 'CO',
  'S/L-R/P': 'BR',
  'S/L R/P': 'CU',
  'S/R P': 'KY',
  'S/R': 'NR',
  'S/R, L/P': 'CR',
  'S/P L R': 'ES IT UY',
  'S/P L/R': 'AR CL CV MY PH TR UZ',
  'S/P L, R': 'MX MZ',
  'S/P, L/R': 'BY',
  'S/P/L, R': 'NI',
  'S/P-L/R': 'SV',
  'S/L P R': 'PG',
  'P/R/L/S': 'KZ',
  'R/L/S/P': 'IR',
  '〒P/RL/S': 'JP',
  'P/RL/S': 'CN TW',
  'R L/S/P': 'KR',
  'R/L/S': 'HK',
}
/** Where the order depends on the script: the order in Latin letters. */
const IN_LATIN: Readonly<Record<string, string>> = {
  JP: 'S/L, R P',
  CN: 'S/L, R P',
  TW: 'S/L, R P',
  KR: 'S/L, R P',
  HK: 'S/L/R',
}
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const UNKNOWN = 'S/P L/R'

const REGIONS: Readonly<Partial<Record<RegionWord, string>>> = {
  state: 'AU BR FM IN MX MY NG US VE',
  province: 'AR CA CN CR CU EC ES ID IQ IR IT KR MN MZ PA PG PH TH TR VN',
  prefecture: 'JP',
  county: 'GB IE TW',
  department: 'CO HN NI SV UY',
  emirate: 'AE',
  governorate: 'EG',
  island: 'BS CV KN KY',
  parish: 'BB JM',
  area: 'HK',
}
const POSTCODES: Readonly<Partial<Record<PostcodeWord, string>>> = {
  zip: 'AS FM GU MH MP PH PR PW US VI',
  pin: 'IN',
  eircode: 'IE',
  plz: 'AT CH DE LI',
  cap: 'IT SM VA',
  cep: 'BR',
}
const LOCALITIES: Readonly<Partial<Record<LocalityWord, string>>> = {
  city: 'AR BR CA CL CN CO ID IN JP KR MX PE PH PR SG TH TW US VE VN',
  suburb: 'AU NZ',
  district: 'HK',
}

const formats = byCountry(FORMATS)
const regions = byCountry(REGIONS)
const postcodes = byCountry(POSTCODES)
const localities = byCountry(LOCALITIES)

/** Every country for which the order is known, as ISO 3166-1 alpha-2. */
export const COUNTRIES: readonly string[] = [...formats.keys()].sort()

/** What the parts of an address are called in this country. Any other text than a code is a country not known. */
export function addressWords(country: string): {
  region: RegionWord
  postalCode: PostcodeWord
  locality: LocalityWord
} {
  return {
    region: regions.get(country) ?? 'region',
    postalCode: postcodes.get(country) ?? 'postcode',
    locality: localities.get(country) ?? 'town',
  }
}

/**
 * The parts to be filled in, in the country's own order: those that it uses, and whatever else is filled. The country
 * itself comes last.
 */
export function addressParts(address: Address, country: string): AddressPart[] {
  const format = formats.get(country) ?? UNKNOWN
  return [...withRest(format, address)].flatMap((sign) => partsOf(sign, address)).concat('country')
}

/** The lines of an address as they stand on an envelope in this country, without those that would be empty. */
export function formatAddress(address: Address, country: string): string[] {
  const isLocal = EAST_ASIAN.test(address.street + address.locality + address.region)
  const format = (isLocal ? undefined : IN_LATIN[country]) ?? formats.get(country) ?? UNKNOWN
  const lines = withRest(format, address)
    .split('/')
    .flatMap((line) => (line === 'S' ? streetLines(address) : lineOf(line, address)))
  return [...lines, address.country].flatMap((line) => line.split(/\r?\n/)).filter((line) => line.trim() !== '')
}

/** What is filled and has no place in the format follows the locality. */
function withRest(format: string, { region, postalCode, locality }: Address): string {
  const at = format.includes('L') ? 'L' : 'S'
  let whole = format
  if (locality.trim() !== '' && !format.includes('L')) whole = whole.replace('S', 'S/L')
  if (postalCode.trim() !== '' && !format.includes('P')) whole += '/P'
  if (region.trim() !== '' && !format.includes('R')) whole = whole.replace(new RegExp(`${at}[^/]*`), '$&/R')
  return whole
}

function partsOf(sign: string, address: Address): AddressPart[] {
  if (sign === 'S') return ['street', ...(['extended', 'poBox'] as const).filter((part) => address[part] !== '')]
  return sign === 'L' ? ['locality'] : sign === 'R' ? ['region'] : sign === 'P' ? ['postalCode'] : []
}

function streetLines({ poBox, extended, street }: Address): string[] {
  return [poBox, extended, street]
}

/** A sign between two parts falls away with either of them. */
function lineOf(line: string, address: Address): string {
  const texts: Readonly<Record<string, string>> = { L: address.locality, R: address.region, P: address.postalCode }
  let written = ''
  for (const [, sign = '', letter = ''] of line.matchAll(/([^LRP]*)([LRP])/g)) {
    const text = (texts[letter] ?? '').trim()
    if (text !== '') written += (written === '' ? sign.replace(/[ ,-]/g, '') : sign) + text
  }
  return written
}

function byCountry<Word extends string>(table: Readonly<Partial<Record<Word, string>>>): Map<string, Word> {
  const entries = Object.entries(table) as [Word, string][]
  return new Map(entries.flatMap(([word, codes]) => codes.split(' ').map((code) => [code, word] as const)))
}
