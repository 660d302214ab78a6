import { beforeAll, describe, expect, it } from 'vitest'
import { addressLines } from '../../../renderer/contacts/address-lines.ts'
import { birthdayHint, dateTextInWords, instantInWords } from '../../../renderer/contacts/dates.ts'
import { highlight, marksOf } from '../../../renderer/contacts/highlight.ts'
import { dateLabelOf, labelOf, profileLabelOf } from '../../../renderer/contacts/labels.ts'
import { callLink, mailLink, messageLink, preferred, telLink, webLink } from '../../../renderer/contacts/links.ts'
import { startI18n } from '../../../renderer/i18n.ts'
import { parsePartialDate } from '../../../shared/domain/partial-date.ts'

const i18n = startI18n()
const { t } = i18n
beforeAll(() => expect(i18n.isInitialized).toBe(true))

describe('labelOf', () => {
  const word = (types: string[], label = '') => labelOf({ types, label }, t, 'phone')

  it('calls things what people call them', () => {
    expect(word(['cell'])).toBe('mobile')
    expect(word(['voice', 'cell', 'work'])).toBe('work mobile')
    expect(word(['fax', 'home'])).toBe('home fax')
    expect(word(['internet'])).toBe('phone')
    expect(word([])).toBe('phone')
    expect(word(['x-satellite'])).toBe('x-satellite')
  })

  it('lets one’s own label win, without its wrapping', () => {
    expect(word(['cell'], 'Studio')).toBe('Studio')
    expect(word([], '_$!<HomePage>!$_')).toBe('home page')
    expect(word([], '_$!<Cabin>!$_')).toBe('Cabin')
  })

  it('names services as they name themselves, and dates', () => {
    const profile = { types: [], label: '', preference: null, kind: 'social' as const, user: '', uri: '' }
    expect(profileLabelOf({ ...profile, service: 'linkedin' }, t)).toBe('LinkedIn')
    expect(profileLabelOf({ ...profile, service: 'mastodon' }, t)).toBe('Mastodon')
    expect(profileLabelOf({ ...profile, service: '' }, t)).toBe('profile')
    expect(dateLabelOf({ kind: 'anniversary', label: '' }, t)).toBe('anniversary')
    expect(dateLabelOf({ kind: 'other', label: 'Met' }, t)).toBe('Met')
  })
})

describe('birthdayHint', () => {
  const hint = (date: string, today: string) => {
    const on = parsePartialDate(date)
    return on ? birthdayHint(on, new Date(`${today}T10:24`), t) : ''
  }

  it.each([
    ['1985-07-02', '2026-06-11', '41 in 3 weeks'],
    ['1985-06-11', '2026-06-11', '41 today'],
    ['1985-06-12', '2026-06-11', '41 tomorrow'],
    ['1985-06-20', '2026-06-11', '41 in 9 days'],
    ['1985-01-02', '2026-06-11', '41 years old'],
    ['--07-02', '2026-06-11', 'in 3 weeks'],
    ['--01-02', '2026-06-11', ''],
    ['1985-01-02', '2025-12-30', '41 in 3 days'],
    ['2000-02-29', '2026-02-27', '26 tomorrow'],
    ['2000-02-29', '2028-02-28', '28 tomorrow'],
    ['1800-01-02', '2026-06-11', ''],
    ['2026-06-12', '2026-06-11', 'tomorrow'],
    ['1985', '2026-06-11', ''],
  ])('says of %s on %s: %s', (date, today, said) => {
    expect(hint(date, today)).toBe(said)
  })
})

describe('dates in words', () => {
  it('leave out what is not known', () => {
    expect(dateTextInWords('1985-07-02', 'en-GB')).toBe('2 July 1985')
    expect(dateTextInWords('--07-02', 'en-GB')).toBe('2 July')
    expect(dateTextInWords('1985-07', 'en-GB')).toBe('July 1985')
    expect(dateTextInWords('0985-07-02', 'en-GB')).toBe('2 July 985')
    expect(dateTextInWords('circa 1800', 'en-GB')).toBe('circa 1800')
  })

  it('name the day when it is near, and the year when it is another', () => {
    const now = new Date('2026-06-11T10:24')
    const said = (at: string) => instantInWords(new Date(at).getTime(), now, 'en-GB', t)
    expect(said('2026-06-11T00:10')).toBe('today')
    expect(said('2026-06-10T23:50')).toBe('yesterday')
    expect(said('2026-05-22T12:00')).toBe('22 May')
    expect(said('2023-10-03T12:00')).toBe('3 October 2023')
  })
})

describe('addressLines', () => {
  const address = {
    types: [],
    label: '',
    preference: null,
    poBox: '',
    extended: '',
    street: '4 High Street',
    locality: 'Leeds',
    region: '',
    postalCode: 'LS1 4AB',
    country: '',
    formatted: '',
  }
  it('follows the country', () => {
    expect(addressLines({ ...address, country: 'United Kingdom' })).toEqual([
      '4 High Street',
      'Leeds',
      'LS1 4AB',
      'United Kingdom',
    ])
    expect(addressLines({ ...address, country: 'USA', region: 'MA', postalCode: '01053' })).toEqual([
      '4 High Street',
      'Leeds, MA 01053',
      'USA',
    ])
    expect(addressLines({ ...address, country: 'Sweden' })).toEqual(['4 High Street', 'LS1 4AB Leeds', 'Sweden'])
  })

  it('keeps an address as it was written', () => {
    expect(addressLines({ ...address, formatted: 'Suite 5\r\nLeeds\n' })).toEqual(['Suite 5', 'Leeds'])
  })
})

describe('links', () => {
  const value = (value: string, preference: number | null = null, types: string[] = []) => ({
    types,
    label: '',
    preference,
    value,
  })

  it('dial digits alone', () => {
    expect(telLink('+46 (0)8-465 004 18 ext. 22')).toBe('tel:+460846500418')
    expect(mailLink('ada lovelace@example.org')).toBe('mailto:ada%20lovelace@example.org')
    expect(webLink('example.org/a')).toBe('https://example.org/a')
    expect(webLink('http://example.org')).toBe('http://example.org')
    expect(webLink('example.org:8080')).toBe('https://example.org:8080')
  })

  it('use what is preferred, then what comes first', () => {
    expect(preferred([value('a'), value('b', 2), value('c', 1)])?.value).toBe('c')
    expect(preferred([value('a'), value('b')])?.value).toBe('a')
    expect(preferred([])).toBeUndefined()
  })

  it('call a number that somebody answers', () => {
    expect(callLink([value('1', 1, ['work', 'fax']), value('22', null, ['work'])])).toBe('tel:22')
    expect(callLink([value('1', null, ['pager'])])).toBeNull()
  })

  it('send a message to a mobile, or else to a messenger', () => {
    const messenger = {
      types: [],
      label: '',
      preference: null,
      kind: 'messenger' as const,
      service: 'xmpp',
      user: '',
      uri: 'xmpp:a@b',
    }
    expect(messageLink([messenger], [value('1', null, ['home']), value('22', null, ['cell'])])).toBe('sms:22')
    expect(messageLink([messenger], [value('1', null, ['work'])])).toBe('xmpp:a@b')
    expect(messageLink([], [value('333')])).toBe('sms:333')
    expect(messageLink([], [])).toBeNull()
  })
})

describe('highlight', () => {
  const marked = (text: string, query: string) =>
    highlight(text, query)
      .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
      .join('')

  it('marks the beginnings of words, whatever their accents', () => {
    expect(marked('Adèle Fournier', 'ADE fou')).toBe('[Adè]le [Fou]rnier')
    expect(marked('Ada Haddad', 'ad')).toBe('[Ad]a Haddad')
    expect(marked('Søren Ålund', 'so al')).toBe('[Sø]ren [Ål]und')
    expect(marked('Straße', 'strass')).toBe('[Straß]e')
  })

  it('marks within words only when none begins so', () => {
    expect(marked('+46 70 174', '174')).toBe('+46 70 [174]')
    expect(marked('Brightwater', 'water')).toBe('Bright[water]')
    expect(marked('田中 愛子', '愛')).toBe('田中 [愛]子')
    expect(marked('Ada', '')).toBe('Ada')
  })

  it('marks names in other letters by how they are typed', () => {
    expect(marked('Тарас Шевченко', 'shev')).toBe('Тарас [Шев]ченко')
    expect(marked('Andriy Shevchenko', 'шев')).toBe('Andriy [Shev]chenko')
    expect(marked('😀 Γιώργος Παπαδόπουλος', 'papa')).toBe('😀 Γιώργος [Παπα]δόπουλος')
    expect(marked('Шарлотта', 'anna')).toBe('Шарлотта')
  })
})

describe('marksOf', () => {
  const person = { name: 'Ådele Fournier', organization: 'Brightwater', title: '', kind: 'person' } as const
  const note = { field: 'note', text: 'fourmier', from: 0, to: 8 } as const
  const marked = (query: string, more = {}) => {
    const { name, second } = marksOf({ ...person, ...more }, query)
    const shown = (pieces: typeof name) => pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('')
    return [shown(name), shown(second)]
  }

  it.each([
    ['another letter', 'fourmier', 'Ådele [Fournier]'],
    ['one missing', 'fourier', 'Ådele [Fournier]'],
    ['one too many', 'adelle', '[Ådele] Fournier'],
    ['two swapped', 'foruni', 'Ådele [Fourni]er'],
    ['one right, one wrong', 'ade fourmier', '[Åde]le [Fournier]'],
  ])('marks the word of the name that was perhaps meant: %s', (_, query, name) => {
    expect(marked(query)[0]).toBe(name)
  })

  it('guesses nothing where what was typed is found', () => {
    expect(marked('fourmier', { organization: 'Fourmier & Co' })).toEqual(['Ådele Fournier', '[Fourmier] & Co'])
    expect(marked('fourmier', { match: note })).toEqual(['Ådele Fournier', 'Brightwater'])
    expect(marked('xournier')).toEqual(['Ådele Fournier', 'Brightwater'])
    expect(marked('12345')).toEqual(['Ådele Fournier', 'Brightwater'])
  })

  it('has nothing to mark for somebody who is not there yet', () => {
    expect(marksOf(undefined, 'ada').name).toEqual([{ text: '', isMatch: false }])
  })
})
