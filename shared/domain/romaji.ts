/** The syllables of hiragana in the spelling of Hepburn, as most names are written in Latin letters. */
const ROWS: Readonly<Record<string, string>> = {
  あいうえお: 'a i u e o',
  かきくけこ: 'ka ki ku ke ko',
  がぎぐげご: 'ga gi gu ge go',
  さしすせそ: 'sa shi su se so',
  ざじずぜぞ: 'za ji zu ze zo',
  たちつてと: 'ta chi tsu te to',
  だぢづでど: 'da ji zu de do',
  なにぬねの: 'na ni nu ne no',
  はひふへほ: 'ha hi fu he ho',
  ばびぶべぼ: 'ba bi bu be bo',
  ぱぴぷぺぽ: 'pa pi pu pe po',
  まみむめも: 'ma mi mu me mo',
  らりるれろ: 'ra ri ru re ro',
  やゆよわゐゑをゔん: 'ya yu yo wa i e o vu n',
}
const SYLLABLES = new Map(
  Object.entries(ROWS).flatMap(([kana, latin]) => {
    const spelt = latin.split(' ')
    return Array.from(kana, (sign, at) => [sign, spelt[at] ?? ''] as const)
  }),
)
/** Small signs that take the place of the vowel before them: きゃ, ふぁ, てぃ. */
const SMALL: Readonly<Record<string, string>> = {
  ぁ: 'a',
  ぃ: 'i',
  ぅ: 'u',
  ぇ: 'e',
  ぉ: 'o',
  ゃ: 'ya',
  ゅ: 'yu',
  ょ: 'yo',
  ゎ: 'wa',
}
const DOUBLED = 'っ'
const LONG = 'ー'
const VOWEL = /[aiueo]$/
const LONG_VOWEL = /([aiueo])(ー+)/g
const KATAKANA = /[\u30a1-\u30f6]/g
const TO_HIRAGANA = 0x60

/**
 * A word in kana of any width as it is typed in Latin letters: `common` with long vowels as they are written in kana
 * (satou, yuuko), `short` with plain ones and `m` before lips (sato, yuko, homma).
 */
export function romajiForms(word: string): { readonly common: string; readonly short: string } {
  const kana = word.normalize('NFKC').replace(KATAKANA, (sign) => String.fromCharCode(sign.charCodeAt(0) - TO_HIRAGANA))
  let spelt = ''
  let isDoubled = false
  for (const sign of kana) {
    const small = SMALL[sign]
    if (sign === DOUBLED) isDoubled = true
    else if (sign === LONG) spelt += LONG
    else if (small !== undefined) spelt = withSmall(spelt, small)
    else {
      const syllable = SYLLABLES.get(sign) ?? ''
      spelt += isDoubled ? doubled(syllable) : syllable
      isDoubled = false
    }
  }
  const common = spelt.replace(LONG_VOWEL, (_, vowel: string, long: string) => vowel + vowel.repeat(long.length))
  const short = spelt
    .replaceAll(LONG, '')
    .replace(/ou|oo/g, 'o')
    .replace(/uu/g, 'u')
    .replace(/n(?=[bmp])/g, 'm')
  return { common: common.replaceAll(LONG, ''), short }
}

function withSmall(before: string, small: string): string {
  const [vowel = ''] = before.match(VOWEL) ?? []
  if (vowel === small) return before + small
  const base = before.slice(0, before.length - vowel.length)
  if (small.length === 1)
    return /[^aiueon]$/.test(base) ? base + small : `${base}${vowel === 'u' ? 'w' : vowel}${small}`
  return vowel === 'i' && /(?:sh|ch|j)$/.test(base) ? base + small.slice(1) : base + small
}

function doubled(syllable: string): string {
  return (syllable.startsWith('ch') ? 't' : syllable.charAt(0)) + syllable
}
