import { describe, expect, it } from 'vitest'
import { bookOfPeople } from '../../support/book-of-people.ts'
import { makeFullFields, valued } from '../../support/make-contact.ts'

/** The field and the line with the hit in brackets. */
async function matchIn(text: string, people: Parameters<typeof bookOfPeople>[0] = [makeFullFields()]) {
  const { rows } = await bookOfPeople(people)
  const [row] = rows(text)
  if (row === undefined) throw new Error(`nobody is found by “${text}”`)
  if (row.match === undefined) return null
  const { field, text: line, from, to } = row.match
  return [field, `${line.slice(0, from)}[${line.slice(from, to)}]${line.slice(to)}`]
}

describe('withMatches', () => {
  it.each([
    ['addie', 'nickname', '[Addie]'],
    ['1740631', 'phone', '+46 70 [174 06 31]'],
    ['4', 'phone', '+[4]6 70 174 06 31'],
    ['070-174', 'phone', '+46 [70 174] 06 31'],
    ['+46 8 465', 'phone', '0[8-465] 004 18'],
    ['ada.l@post', 'email', '[ada.l@post]lada.example'],
    ['summer', 'email', '[Summer] house: ada.l@postlada.example'],
    ['old hou', 'organization', '[Old] House'],
    ['covers', 'organization', '[Covers]'],
    ['managing', 'title', '[Managing] editor'],
    ['client', 'tag', '[Client]'],
    ['goteb', 'address', 'Lyktgränd 4, 411 00 [Göteb]org, Västra Götaland, Sweden'],
    ['vastra', 'address', '…00 Göteborg, [Västra] Götaland, Sweden'],
    ['sweden', 'address', '…Götaland, [Sweden]'],
    ['2nd', 'address', '[2nd] floor, Lyktgränd 4 411 00 Göteborg'],
    ['pays', 'custom', '[Pays] in: 30'],
    ['https', 'website', '[https]://brightwater.example'],
    ['mastodon', 'profile', '[mastodon], @ada'],
    ['jonas', 'relation', '[Jonas] Lindqvist'],
    ['circa', 'date', '[circa] 2019'],
    ['kvist', 'name', 'Ah-da Em Lind-[kvist]'],
    ['letterp', 'note', '…fair. Collects [letterp]ress ephemera.'],
    ['ada lett', 'note', '…fair. Collects [lett]erpress ephemera.'],
  ])('tells that “%s” was found in the %s', async (text, field, line) => {
    expect(await matchIn(text)).toEqual([field, line])
  })

  it.each([
    ['a name', 'lindq'],
    ['a name in capitals', 'ADA'],
    ['the organisation shown', 'brightw'],
    ['both', 'press ada'],
    ['field words alone', 'tag:client has:email'],
  ])('says nothing where the row shows it: %s', async (_, text) => {
    expect(await matchIn(text)).toBeNull()
  })

  it.each([
    ['é', 'eleve', 'une Élève'.normalize('NFD'), 'une [Élève]'.normalize('NFD')],
    ['ß', 'strasse 5', 'in der Straße 5', 'in der [Straße] 5'],
    ['ﬁ', 'fine', 'a ﬁne day', 'a [ﬁne] day'],
    ['full-width signs', 'abc', 'ｘ ＡＢＣ', 'ｘ [ＡＢＣ]'],
    ['signs without spaces', '愛子', '田中愛子さん', '田中[愛子]さん'],
    ['a number', '0301234', 'ring 030/12 34 at noon', 'ring [030/12 34] at noon'],
    ['white space', 'two', 'one\n\ttwo', 'one  [two]'],
  ])('shows the note as it is written, with %s', async (_, text, note, line) => {
    expect(await matchIn(text, [{ formattedName: 'Zed', notes: [note] }])).toEqual(['note', line])
  })

  it('cuts a long note between words round the hit', async () => {
    const words = Array.from({ length: 3_000 }, (_, index) => `word${index}`).join(' ')
    const found = await matchIn('needle', [{ formattedName: 'Zed', notes: [`${words} needles ${words}`] }])
    expect(found).toEqual(['note', '…word2999 [needle]s word0 word1 word2 word3 word4 word5 word6 word7…'])
  })

  it('leaves a trunk zero in brackets out of the number', async () => {
    const people = [{ formattedName: 'Zed', phones: [valued('+49 (0)30 1234')] }]
    expect(await matchIn('4930', people)).toEqual(['phone', '+[49 (0)30] 1234'])
    expect(await matchIn('030 12', people)).toEqual(['phone', '+49 (0)[30 12]34'])
  })
})
