import { describe, expect, it } from 'vitest'
import { isOfVersion } from '../../../electron/interchange/card-version.ts'

const lines = (...body: readonly string[]) => Buffer.from(['BEGIN:VCARD', ...body, 'END:VCARD', ''].join('\r\n'))
const is4 = (card: Uint8Array) => isOfVersion(card, '4.0')

describe('the version of a kept card', () => {
  it.each([
    ['plain', lines('VERSION:4.0', 'FN:Ada Lind', 'TEL;TYPE=cell:+46 70')],
    [
      'with groups, quotes and folded lines',
      lines('VERSION:4.0', 'FN:Ada', 'a.TEL;X="b:c":1', 'NOTE:one', ' two: three'),
    ],
    ['in lower case', Buffer.from('begin:vcard\nversion:4.0\nfn:Ada\nend:vcard\n')],
    ['with the version at its end', lines('FN:Ada', 'VERSION:4.0')],
    ['without a last line end', Buffer.from('BEGIN:VCARD\nVERSION:4.0\nFN:Zoë\nEND:VCARD')],
    ['with a photo in it', lines('VERSION:4.0', 'FN:Ada', `PHOTO:data:image/png;base64,${'A'.repeat(100_000)}`)],
  ])('is found in a card %s', (_what, card) => expect(is4(card)).toBe(true))

  it.each([
    ['of another version', lines('VERSION:3.0', 'FN:Ada')],
    ['that only speaks of it', lines('VERSION:3.0', 'FN:Ada', 'NOTE:VERSION:4.0')],
    ['that only speaks of it in a folded line', lines('VERSION:3.0', 'FN:Ada', 'NOTE:now', ' VERSION:4.0')],
    ['with a line that is no property', lines('VERSION:4.0', 'FN:Ada', 'no property')],
    ['without an end', Buffer.from('BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\n')],
    ['that is not UTF-8', Buffer.from('BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Zo\xeb\r\nEND:VCARD\r\n', 'latin1')],
  ])('is not that of a card %s', (_what, card) => expect(is4(card)).toBe(false))
})
