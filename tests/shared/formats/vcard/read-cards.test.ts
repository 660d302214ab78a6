import { describe, expect, it } from 'vitest'
import { CardReader } from '../../../../shared/formats/vcard/read-cards.ts'
import { readAllCards } from '../../../support/read-all-cards.ts'

const card = (name: string) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nEND:VCARD\r\n`

describe('CardReader', () => {
  it('gives a card as soon as its last line is complete', () => {
    const reader = new CardReader()
    const text = Buffer.from(card('Ada') + card('Bob'))
    const first = card('Ada').length
    expect(reader.push(text.subarray(0, first - 1))).toEqual([])
    expect(reader.push(text.subarray(first - 1, first + 5))).toHaveLength(1)
    expect(reader.push(text.subarray(first + 5))).toHaveLength(1)
    expect(reader.end()).toEqual([])
  })

  it('keeps the bytes of a card as they stood, in memory of their own', () => {
    const bytes = Buffer.from(`${card('Ada')}\r\n${card('Bob')}`)
    const [first, second] = new CardReader().push(bytes)
    bytes.fill(0)
    expect(Buffer.from(first?.source ?? []).toString()).toBe(card('Ada'))
    expect(Buffer.from(second?.source ?? []).toString()).toBe(card('Bob'))
    expect(first?.source.buffer.byteLength).toBe(card('Ada').length)
  })

  it('does not rely on the bytes of an earlier chunk', () => {
    const reader = new CardReader()
    const bytes = Buffer.from(card('Ada'))
    const chunk = Buffer.alloc(3)
    const cards = []
    for (let at = 0; at < bytes.length; at += chunk.length) {
      cards.push(...reader.push(chunk.subarray(0, bytes.copy(chunk, 0, at))))
    }
    expect(cards.map(({ source }) => Buffer.from(source).toString())).toEqual([card('Ada')])
  })

  it('hands on the text of a card that is too large, part by part, says so, and goes on', () => {
    const reader = new CardReader(1024 * 1024)
    const names = []
    const parts = []
    for (const text of [card('Ada'), 'BEGIN:VCARD\r\nFN:Large\r\nNOTE:']) names.push(...reader.push(Buffer.from(text)))
    for (let count = 0; count < 40; count++) {
      expect(reader.push(Buffer.alloc(65_536, 'a'))).toEqual([])
      parts.push(...reader.takeUnread())
    }
    names.push(...reader.push(Buffer.from(`\r\nEND:VCARD\r\n${card('Bob')}`)), ...reader.end())
    parts.push(...reader.takeUnread())
    expect(names.map(({ lines }) => lines.at(-1)?.value)).toEqual(['Ada', 'Bob'])
    expect(reader.warnings).toEqual([{ code: 'vcard.tooLarge', line: 5, property: '', text: '1 MB' }])
    const text = `BEGIN:VCARD\r\nFN:Large\r\nNOTE:${'a'.repeat(40 * 65_536)}\r\nEND:VCARD\r\n`
    expect(Buffer.concat(parts.map(({ bytes }) => bytes)).toString() === text).toBe(true)
    expect(parts.length).toBeGreaterThan(10)
    expect(parts.map(({ isLast }) => isLast).indexOf(true)).toBe(parts.length - 1)
  })

  it('hands on the same card when it comes in one piece', () => {
    const reader = new CardReader(1000)
    const large = card('x'.repeat(2000))
    const cards = reader.push(Buffer.from(card('Ada') + large + card('Bob')))
    expect(cards.map(({ line }) => line)).toEqual([1, 9])
    expect(reader.warnings.map(({ code }) => code)).toEqual(['vcard.tooLarge'])
    const parts = reader.takeUnread()
    expect(parts.map(({ line, isLast }) => ({ line, isLast }))).toEqual([{ line: 5, isLast: true }])
    expect(Buffer.from(parts[0]?.bytes ?? []).toString()).toBe(large)
  })

  it('keeps two cards too large apart when the first has no end', () => {
    const reader = new CardReader(1000)
    const [first, second] = ['y', 'z'].map((letter) => `BEGIN:VCARD\nFN:${letter.repeat(2000)}\n`)
    reader.push(Buffer.from(`${first}${second}`))
    reader.end()
    const texts = new Map<number, string>()
    for (const { line, bytes } of reader.takeUnread()) {
      texts.set(line, (texts.get(line) ?? '') + Buffer.from(bytes).toString())
    }
    expect([...texts.values()]).toEqual([first, second])
  })

  it.each([1, 7, 65_536])('hands on what stands outside of cards, in chunks of %i bytes', (chunk) => {
    const text = `\n\nSent by a phone\n\nat noon\n${card('Ada')}\r\nEND:VCARD\r\nVERSION:3.0\r\nFN:Eve\r\nEND:VCARD\r\n`
    const { sources, unread, warnings } = readAllCards(Buffer.from(text), chunk)
    expect(sources).toHaveLength(1)
    expect(unread).toEqual([
      { line: 3, text: 'Sent by a phone\n\nat noon\n' },
      { line: 11, text: 'END:VCARD\r\n' },
      { line: 12, text: 'VERSION:3.0\r\nFN:Eve\r\nEND:VCARD\r\n' },
    ])
    expect(warnings.map(({ code, line }) => `${code} ${line}`)).toEqual([
      'vcard.outsideCard 3',
      'vcard.outsideCard 11',
      'vcard.missingBegin 12',
    ])
  })

  it('piles up no text that stands outside of cards, however long its lines are', () => {
    const reader = new CardReader()
    let length = 0
    for (let count = 0; count < 30; count++) {
      expect(reader.push(Buffer.alloc(65_536, 'z'))).toEqual([])
      for (const { bytes } of reader.takeUnread()) length += bytes.length
      expect((count + 1) * 65_536 - length).toBeLessThanOrEqual(65_536)
    }
    expect(reader.push(Buffer.from(`\n${card('Ada')}`))).toHaveLength(1)
    for (const { bytes } of reader.takeUnread()) length += bytes.length
    expect(length).toBe(30 * 65_536 + 1)
    expect(readAllCards(Buffer.from('no card\nat all\n')).warnings).toEqual([
      { code: 'vcard.outsideCard', line: 1, property: '', text: 'no card' },
    ])
  })

  it('reads a long file whose lines have no colon and never end', () => {
    const lines = 'AAAA\r\n'.repeat(200_000)
    const [only] = readAllCards(Buffer.from(`BEGIN:VCARD\r\nFN:Ada\r\n${lines}END:VCARD\r\n`)).sources
    expect(only?.lines).toHaveLength(200_001)
    const folded = ' AAAA\r\n'.repeat(200_000)
    const [other] = readAllCards(Buffer.from(`BEGIN:VCARD\r\nFN:Ada\r\nX\r\n${folded}END:VCARD\r\n`)).sources
    expect(other?.lines.at(-1)?.value).toHaveLength(800_001)
  })
})
