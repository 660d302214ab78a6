import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOfVersion } from '../../../electron/interchange/card-version.ts'
import { readCard } from '../../../electron/interchange/read-card.ts'

const lines = (...body: readonly string[]) => Buffer.from(['BEGIN:VCARD', ...body, 'END:VCARD', ''].join('\r\n'))
const is4 = (card: Uint8Array) => isOfVersion(card, '4.0')

describe('the version of a kept card', () => {
  it.each([
    ['plain', lines('VERSION:4.0', 'FN:Ada Lind', 'TEL;TYPE=cell:+46 70')],
    [
      'with groups, quotes and folded lines',
      lines('VERSION:4.0', 'FN:Ada', 'a.TEL;X="b:c":1', 'NOTE:one', ' two: three'),
    ],
    [
      'with quoted-printable in several lines',
      lines('VERSION:4.0', 'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=85=', 'BC:=', 'no property', 'TEL:1'),
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
    ['with one after a line that only ends alike', lines('VERSION:4.0', 'KEY;ENCODING=b;TYPE=X:QQ==', 'no property')],
    [
      'with one after the end of quoted-printable',
      lines('VERSION:4.0', 'FN;ENCODING=QUOTED-PRINTABLE:A=', 'B', 'no property'),
    ],
    ['without an end', Buffer.from('BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\n')],
    ['that is not UTF-8', Buffer.from('BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Zo\xeb\r\nEND:VCARD\r\n', 'latin1')],
  ])('is not that of a card %s', (_what, card) => expect(is4(card)).toBe(false))

  it('is told soon of a card whose every line could go on or be another', () => {
    const line = 'A;ENCODING=QUOTED-PRINTABLE:='
    expect(is4(lines('VERSION:4.0', ...Array.from({ length: 2_000 }, () => line), 'no property', 'nor this'))).toBe(
      false,
    )
  })

  it('is what the decoder says, whatever stands in the card', () => {
    const line = fc.constantFrom(
      ...['VERSION:4.0', 'VERSION:3.0', 'FN:Ada', 'a.TEL;TYPE=x:1', 'NOTE:a=', 'no property', '', ' goes on', '=41='],
      ...['N;ENCODING=QUOTED-PRINTABLE:=', 'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=41= ', 'X:y;ENCODING=BASE64=='],
      ...['N;ENCODING=QUOTED-PRINTABLE;ENCODING=b:QQ==', 'N;X="a;ENCODING=QUOTED-PRINTABLE:=', 'N;quoted-printable:='],
      ...['END:VCARD', 'BEGIN:VCARD', 'AGENT:', '\tEND:VCARD', '=', 'PHOTO;BASE64:QQ', 'QQ==', 'B;Y=":', 'B;Y=":="'],
    )
    const card = fc.tuple(fc.array(line, { maxLength: 7 }), fc.constantFrom('\r\n', '\n')).map(([body, end]) => {
      return Buffer.from(['BEGIN:VCARD', 'VERSION:4.0', ...body, 'END:VCARD', ''].join(end))
    })
    void fc.assert(
      fc.property(card, (bytes) => {
        const { version, warnings } = readCard(bytes).decoded
        const isSound = !warnings.some(({ code }) => code === 'vcard.missingEnd' || code === 'vcard.notAProperty')
        expect(is4(bytes)).toBe(version === '4.0' && isSound)
      }),
      { numRuns: 3_000, seed: 20_261_129 },
    )
  })
})
