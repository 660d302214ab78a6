import { expect, it } from 'vitest'
import { romajiForms } from '../../../shared/domain/romaji.ts'

it.each([
  ['たなか', 'tanaka', 'tanaka'],
  ['サトウ', 'satou', 'sato'],
  ['ｵｵﾉ', 'oono', 'ono'],
  ['ゆうこ', 'yuuko', 'yuko'],
  ['しんいちろう', 'shinichirou', 'shinichiro'],
  ['きょうこ', 'kyouko', 'kyoko'],
  ['じゅん', 'jun', 'jun'],
  ['しょう', 'shou', 'sho'],
  ['はっとり', 'hattori', 'hattori'],
  ['えっちゅう', 'etchuu', 'etchu'],
  ['ほんま', 'honma', 'homma'],
  ['ガブリエル', 'gaburieru', 'gaburieru'],
  ['ﾍﾞｰｶｰ', 'beekaa', 'beka'],
  ['ファティマ', 'fatima', 'fatima'],
  ['チェン', 'chen', 'chen'],
  ['ウィリアム', 'wiriamu', 'wiriamu'],
  ['ヴァン', 'van', 'van'],
  ['トゥイ', 'tui', 'tui'],
  ['みぃ', 'mii', 'mii'],
  ['っ', '', ''],
])('spells %s as %s and %s', (kana, common, short) => {
  expect(romajiForms(kana)).toEqual({ common, short })
})
