import { romajiForms } from './romaji.ts'

/** How names in Cyrillic and Greek are commonly written in Latin letters. Lower case, without accents. */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  ѓ: 'gj',
  д: 'd',
  ђ: 'dj',
  е: 'e',
  ё: 'yo',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  ѕ: 'dz',
  и: 'i',
  і: 'i',
  ї: 'yi',
  й: 'y',
  ј: 'j',
  к: 'k',
  ќ: 'kj',
  л: 'l',
  љ: 'lj',
  м: 'm',
  н: 'n',
  њ: 'nj',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ћ: 'c',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  џ: 'dz',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
}
/** Where spellings differ most: Ukrainian и and г, the plain х and ц of the south, x for кс, e for ё. */
const OTHERWISE: Readonly<Record<string, string>> = { и: 'y', г: 'h', х: 'h', ц: 'c', ё: 'e', є: 'ie', ї: 'i', кс: 'x' }
const GREEK: Readonly<Record<string, string>> = {
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
  ου: 'ou',
  αυ: 'av',
  ευ: 'ev',
  γγ: 'ng',
  γκ: 'gk',
}
/** Every group of one or two letters, with its two spellings. */
const COMMON = new Map([...Object.entries(CYRILLIC), ...Object.entries(GREEK)])
const OTHER = new Map([...COMMON, ...Object.entries(OTHERWISE)])
const LETTERS = '\\u0300\\u0301\\u0306\\u0308\\u0342\\u0345\\u0370-\\u03ff\\u0400-\\u04ff\\u1f00-\\u1fff'
const KANA = '\\u3041-\\u3096\\u3099-\\u309c\\u30a1-\\u30fa\\u30fc\\uff66-\\uff9f'
const FOREIGN = /[\u0370-\u03ff\u0400-\u04ff\u1f00-\u1fff\u3041-\u30fa\uff66-\uff9d]/
const IS_KANA = /[\u3041-\u30fa\uff66-\uff9d]/
const FOREIGN_WORD = new RegExp(`[${LETTERS}]+|[${KANA}]+`, 'g')

/**
 * The words of a text that are in Cyrillic, Greek or kana, as they are typed on a Latin keyboard: in the commonest
 * spelling and, where it differs, in the second. Empty when there are none.
 */
export function latinForms(text: string): readonly string[] {
  if (!FOREIGN.test(text)) return []
  // Composed, since Cyrillic letters such as й and ё are letters of their own.
  const words = text.normalize('NFC').toLowerCase().match(FOREIGN_WORD) ?? []
  const forms = new Set(words.map((word) => (IS_KANA.test(word) ? romajiForms(word).common : spell(word, COMMON))))
  for (const word of words) forms.add(IS_KANA.test(word) ? romajiForms(word).short : spell(word, OTHER))
  forms.delete('')
  return [...forms]
}

/**
 * Where words of a text in Cyrillic, Greek or kana begin so when they are typed in Latin letters: `typed` is folded. The
 * stretches are of UTF-16 code units, each the shortest that is typed so.
 */
export function typedStretches(text: string, typed: string): readonly { from: number; to: number }[] {
  if (!FOREIGN.test(text) || typed === '') return []
  const isTyped = (written: string) => latinForms(written).some((form) => form.startsWith(typed))
  return [...text.matchAll(FOREIGN_WORD)].flatMap(({ 0: word, index }) => {
    if (!isTyped(word)) return []
    let length = 1
    while (length < word.length && !isTyped(word.slice(0, length))) length++
    return [{ from: index, to: index + length }]
  })
}

function spell(word: string, spellings: ReadonlyMap<string, string>): string {
  let spelt = ''
  for (let at = 0; at < word.length; at++) {
    const letter = plain(word, at)
    const pair = spellings.get(letter + plain(word, at + 1))
    if (pair !== undefined) at++
    spelt += pair ?? spellings.get(letter) ?? ''
  }
  return spelt
}

/** The letter there: Greek ones without their accents. */
function plain(word: string, at: number): string {
  const letter = word.charAt(at)
  return letter === '' || COMMON.has(letter) ? letter : letter.normalize('NFD').charAt(0)
}
