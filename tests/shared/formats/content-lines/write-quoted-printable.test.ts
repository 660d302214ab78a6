import { describe, expect, it } from 'vitest'
import { encodeQuotedPrintable } from '../../../../shared/formats/content-lines/write-quoted-printable.ts'

describe('encodeQuotedPrintable', () => {
  it.each(['BEGIN:VCARD', 'END:VCARD', 'AGENT:BEGIN:VCARD', 'agent:', ' blank'])(
    'begins no line with %s, which would be the beginning or end of a card, or a fold',
    (word) => {
      for (let length = 0; length < 160; length++) {
        const lines = encodeQuotedPrintable('NOTE:', `${'x'.repeat(length)}${word}`).split('\r\n')
        expect(lines.slice(1).filter((line) => /^(?:begin|end|agent|\s)/i.test(line))).toEqual([])
      }
    },
  )
})
