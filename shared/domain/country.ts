import { COUNTRIES } from './address-format.ts'

/** Names by which people know a country, and that no list of names holds. Folded as `fold` does it. */
const ALSO: Readonly<Record<string, string>> = {
  usa: 'US',
  america: 'US',
  'united states of america': 'US',
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  eire: 'IE',
  'republic of ireland': 'IE',
  holland: 'NL',
  'czech republic': 'CZ',
  turkey: 'TR',
  'hong kong': 'HK',
  macau: 'MO',
  macao: 'MO',
  'ivory coast': 'CI',
  myanmar: 'MM',
  burma: 'MM',
  korea: 'KR',
  'republic of korea': 'KR',
  uae: 'AE',
  palestine: 'PS',
  macedonia: 'MK',
  swaziland: 'SZ',
  'cape verde': 'CV',
  'east timor': 'TL',
  bosnia: 'BA',
  'russian federation': 'RU',
  prc: 'CN',
  'peoples republic of china': 'CN',
  belgique: 'BE',
  belgien: 'BE',
  suisse: 'CH',
  svizzera: 'CH',
  letzebuerg: 'LU',
  luxemburg: 'LU',
}

function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}.'’()]/gu, '')
    .replace(/&/g, ' and ')
    .toLowerCase()
    .replace(/^\s*the /, '')
    .replace(/\s+/g, ' ')
    .trim()
}

const names = new Map<string, Map<string, string>>()

/** Every name of every country in English, in the reader's language, and as it calls itself. */
function namesFor(locale: string): Map<string, string> {
  const known = names.get(locale)
  if (known) return known
  const found = new Map<string, string>()
  for (const code of COUNTRIES) {
    const own = new Intl.Locale(`und-${code}`).maximize().language
    for (const language of [own, locale, 'en']) {
      const name = new Intl.DisplayNames([language, 'en'], { type: 'region' }).of(code)
      if (name !== undefined) found.set(fold(name), code)
    }
  }
  for (const [name, code] of Object.entries(ALSO)) found.set(name, code)
  names.set(locale, found)
  return found
}

/** The ISO 3166-1 alpha-2 code of a country called by its code or by a name in English, in `locale` or its own. */
export function countryCode(called: string, locale: string): string | null {
  const text = called.trim()
  if (text === '') return null
  const upper = text.toUpperCase()
  if (/^[A-Z]{2}$/.test(upper) && COUNTRIES.includes(upper)) return upper
  return namesFor(locale).get(fold(text)) ?? null
}

/** What a country is called in this language; the code itself where there is no word for it. */
export function countryName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}

/** The region that a language tag stands for: its own, or where most of its speakers live. Empty when there is none. */
export function regionOfLocale(tag: string): string {
  try {
    return new Intl.Locale(tag).maximize().region ?? ''
  } catch {
    return ''
  }
}

/** Whether 7/2 is the second of July there: in the language of most people of the region. */
export function isMonthFirst(region: string): boolean {
  if (!/^[A-Z]{2}$/.test(region)) return false
  const { language } = new Intl.Locale(`und-${region}`).maximize()
  const format = new Intl.DateTimeFormat(`${language}-${region}`, { month: 'numeric', day: 'numeric' })
  const order = format.formatToParts(0).map(({ type }) => type)
  return order.indexOf('month') < order.indexOf('day')
}
