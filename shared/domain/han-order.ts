/** Where each Han character stands by its reading, or by its strokes, as the collation of the reader's language says. */
export type HanOrder = {
  readonly ranks: ReadonlyMap<string, number>
  /** The section of a rank: the letter of the reading, or the number of strokes. */
  readonly sectionOf: (rank: number) => { readonly code: string; readonly label: string }
}

const MOST_STROKES = 48
/** Read otherwise as a family name: each with a character that is always read so. */
const AS_FAMILY: Readonly<Record<string, string>> = {
  曾: '增',
  单: '善',
  單: '善',
  解: '谢',
  仇: '求',
  查: '渣',
  盖: '葛',
  区: '欧',
  區: '歐',
  覃: '秦',
  朴: '瓢',
}
const known = new Map<string, HanOrder>()

/** The order of Han characters for readers of Chinese. Made of one sort, when the first such name appears. */
export function hanOrderOf(isTraditional: boolean): HanOrder {
  const locale = isTraditional ? 'zh-Hant-u-co-stroke' : 'zh-u-co-pinyin'
  const order = known.get(locale) ?? makeOrder(locale, isTraditional)
  known.set(locale, order)
  return order
}

/** The character whose place a family name takes that begins with this one. */
export function asFamilyName(letter: string): string {
  return AS_FAMILY[letter] ?? letter
}

function makeOrder(locale: string, isTraditional: boolean): HanOrder {
  const { compare } = new Intl.Collator(locale)
  const characters: string[] = []
  for (let code = 0x3400; code < 0xa000; code++)
    if (code < 0x4dc0 || code >= 0x4e00) characters.push(String.fromCharCode(code))
  characters.sort(compare)
  // The collation data has a mark before the first character of each section of an index.
  const labels = isTraditional
    ? Array.from({ length: MOST_STROKES }, (_, index) => `${index + 1}畫`)
    : [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const markOf = (label: string, index: number) =>
    `\ufdd0${isTraditional ? String.fromCharCode(0x2801 + index) : label}`
  const starts = labels.map((label, index) => firstAfter(characters, markOf(label, index), compare))
  return {
    ranks: new Map(characters.map((letter, rank) => [letter, rank])),
    sectionOf(rank) {
      let at = 0
      for (let index = 0; index < starts.length; index++) if ((starts[index] ?? 0) <= rank) at = index
      const label = labels[at] ?? ''
      return { label, code: isTraditional ? String.fromCharCode(0x3100 + at) : label.toLowerCase() }
    },
  }
}

function firstAfter(sorted: readonly string[], mark: string, compare: (a: string, b: string) => number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(sorted[middle] ?? '', mark) < 0) low = middle + 1
    else high = middle
  }
  return low
}
