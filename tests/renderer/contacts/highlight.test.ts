import { describe, expect, it } from 'vitest'
import { highlight, marksOf } from '../../../renderer/contacts/highlight.ts'

const marked = (text: string, typed: string) =>
  highlight(text, typed)
    .map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text))
    .join('')

describe('what was typed is marked', () => {
  it.each([
    // Letters of several code points are marked whole
    ['Vaclav Cafe\u0301', 'cafe', 'Vaclav [Cafe\u0301]'],
    ['Cafe\u0301 Noir', 'café', '[Cafe\u0301] Noir'],
    ['Zoe\u0308 Ek', 'zoë', '[Zoe\u0308] Ek'],
    ['ﬁona', 'f', '[ﬁ]ona'],
    ['ﬁona Oﬃcer', 'offi', 'ﬁona [Oﬃ]cer'],
    ['Weiß', 'weiss', '[Weiß]'],
    ['प्रिया शर्मा', 'प्रि', '[प्रि]या शर्मा'],
    ['สมชาย ใจดี', 'ใจดี', 'สมชาย [ใจดี]'],
    ['אַבְרָהָם', 'אברהם', '[אַבְרָהָם]'],
    // Pictures with all that they are joined to
    ['🍕🎉 Party', '🎉', '🍕[🎉] Party'],
    ['👩🏽‍💻 Mia', '👩', '[👩🏽‍💻] Mia'],
    ['Zoë ❤️', '❤', 'Zoë [❤️]'],
    ['🇩🇪 Konsulat', '🇩🇪', '[🇩🇪] Konsulat'],
    // Kana of any kind and width, and as they are typed in Latin letters
    ['タナカ ミサキ', 'たなか', '[タナカ] ミサキ'],
    ['たなか みさき', 'ﾀﾅｶ', '[たなか] みさき'],
    ['ｶﾞﾌﾞﾘｴﾙ', 'がぶ', '[ｶﾞﾌﾞ]ﾘｴﾙ'],
    ['ガブリエル', 'gabu', '[ガブ]リエル'],
    ['田中エミ', 'emi', '田中[エミ]'],
    ['ＳＡＫＵＲＡ', 'saku', '[ＳＡＫＵ]ＲＡ'],
    // Signs within words, on either side
    ["Sinéad O'Connor", 'oconn', "Sinéad [O'Conn]or"],
    ['Liam O’Brien', "o'brien", 'Liam [O’Brien]'],
    ['Kaʻiulani', 'kaiu', '[Kaʻiu]lani'],
    ['Anne-Marie Dubois', 'annemarie', '[Anne-Marie] Dubois'],
    ['Annemarie Roth', 'anne-marie', '[Annemarie] Roth'],
    ['Anne Marie Storm', 'annemarie', '[Anne Marie] Storm'],
    ['Jean‑Luc', 'jean-luc', '[Jean‑Luc]'],
    ['Soft\u00adHyphen', 'softhy', '[Soft\u00adHy]phen'],
    ['علی‌رضا', 'علیرضا', '[علی‌رضا]'],
    ['محمد علی', 'علي', 'محمد [علی]'],
    // Nothing more than that
    ['Ann Arendt', 'annar', '[Ann Ar]endt'],
    ['Joann Arendt', 'annar', 'Joann Arendt'],
    ['Ada', '🦊', 'Ada'],
  ])('in %s by %s', (text, typed, expected) => {
    expect(marked(text, typed)).toBe(expected)
  })

  it('also where a letter is wrong', () => {
    const person = { name: 'Zoe\u0308 Ünlu\u0308', organization: '', title: '', kind: 'person' as const }
    const { name } = marksOf(person as never, 'unlx')
    expect(name.filter((piece) => piece.isMatch).map((piece) => piece.text)).toEqual(['Ünlu\u0308'])
  })
})
