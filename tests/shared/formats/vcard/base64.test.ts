import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBase64, encodeBase64 } from '../../../../shared/formats/vcard/base64.ts'

describe('encodeBase64 and decodeBase64', () => {
  it('write and read what the platform does', () => {
    void fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = Buffer.from(bytes).toString('base64')
        expect(encodeBase64(bytes)).toBe(text)
        expect(decodeBase64(text)).toEqual(bytes)
      }),
    )
  })

  it('write pieces of any size', () => {
    const bytes = Uint8Array.from({ length: 100_001 }, (_, index) => index % 251)
    expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
  })

  it.each(['aGVsbG8=', 'aGVsbG8', ' aGVs\r\n bG8=\t', 'aGVsbG8=\n=', 'aGVsbG8A='.replace('A', '')])(
    'read %j',
    (text) => {
      expect(Buffer.from(decodeBase64(text) ?? []).toString()).toBe('hello')
    },
  )

  it.each(['aGVs-G8=', 'aGVs..', 'aGVsbG8=aGVs', 'aGVsb\u00e9'])('refuse %j', (text) => {
    expect(decodeBase64(text)).toBeNull()
  })
})
