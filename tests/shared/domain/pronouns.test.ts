import { describe, expect, it } from 'vitest'
import { EMPTY_FIELDS } from '../../../shared/domain/contact.ts'
import { pronounsOf, withPronouns } from '../../../shared/domain/pronouns.ts'
import { CARD_VERSIONS } from '../../../shared/formats/vcard/card-version.ts'
import { writeCard } from '../../../shared/formats/vcard/write-card.ts'
import { decodeAllCards } from '../../support/read-all-cards.ts'

const said = (value: string, parameters = '', group = '') => ({ group, name: 'PRONOUNS', parameters, value })
const other = { group: '', name: 'X-PAYS-IN', parameters: '', value: '30 days' }

describe('pronouns', () => {
  it('are those that the card prefers', () => {
    expect(pronounsOf([])).toBe('')
    expect(pronounsOf([other, said('she/her', ';LANGUAGE=en')])).toBe('she/her')
    expect(pronounsOf([said('xe/xir', ';PREF=2'), said('they/them', ';LANGUAGE=en;PREF=1'), said('sie')])).toBe(
      'they/them',
    )
    expect(pronounsOf([said(' '), said('he\\, him\\ntoo')])).toBe('he, him too')
  })

  it('are changed where they stand, added and taken away, and nothing else is', () => {
    const before = [said('sie/ihr', ';LANGUAGE=de;PREF=2'), other, said('she/her', ';PREF=1', 'item1')]
    expect(withPronouns(before, ' they/them ')).toEqual([
      ...[said('sie/ihr', ';LANGUAGE=de;PREF=2'), other, said('they/them', ';PREF=1', 'item1')],
    ])
    expect(withPronouns(before, '')).toEqual(before.slice(0, 2))
    expect(withPronouns([other], 'he; him')).toEqual([other, said('he\\; him')])
    expect(pronounsOf(withPronouns([], 'a\\b, c; d'))).toBe('a\\b, c; d')
  })

  it.each(CARD_VERSIONS)('come back whole from a card of version %s', (version) => {
    const rawProperties = withPronouns([other], 'she/her, they')
    const meta = { uid: 'urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6', revisedAt: 1_700_000_000_000, photo: null }
    const written = writeCard({ ...EMPTY_FIELDS, rawProperties }, meta, version)
    expect(written.includes('\r\nPRONOUNS:she/her\\, they\r\n')).toBe(version === '4.0')
    const [card] = decodeAllCards(Buffer.from(written))
    expect(pronounsOf(card?.fields.rawProperties ?? [])).toBe('she/her, they')
  })
})
