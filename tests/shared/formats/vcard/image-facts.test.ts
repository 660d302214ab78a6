import { describe, expect, it } from 'vitest'
import { imageFactsOf } from '../../../../shared/formats/vcard/image-facts.ts'
import { imageTypeOf } from '../../../../shared/formats/vcard/image-type.ts'
import { makePng, PICTURES, WEBP_EXTENDED, WEBP_LOSSLESS } from '../../../support/pictures.ts'

const all = [
  ...Object.entries(PICTURES),
  ['image/webp', WEBP_LOSSLESS] as const,
  ['image/webp', WEBP_EXTENDED] as const,
] as const

describe('what a picture says of itself', () => {
  it.each(all)('is its size and that it is whole: %s', (mediaType, bytes) => {
    expect(imageTypeOf(bytes)).toBe(mediaType)
    expect(imageFactsOf(bytes, mediaType)).toEqual({ width: 7, height: 5, isWhole: true })
  })

  it.each(all)('is never taken for whole when the end is missing, and never fails: %s', (mediaType, bytes) => {
    for (let length = 0; length < bytes.length; length++) {
      const facts = imageFactsOf(bytes.subarray(0, length), mediaType)
      // Of a bitmap only the header is looked at.
      if (mediaType !== 'image/bmp') expect(facts?.isWhole ?? false, `${length} bytes`).toBe(false)
    }
  })

  it('is what the header claims, whatever follows', () => {
    const claimed = { width: 20_000, height: 20_000 }
    expect(imageFactsOf(makePng(1, 1, claimed), 'image/png')).toEqual({ ...claimed, isWhole: true })
  })

  it('is nothing where there is no size', () => {
    expect(imageFactsOf(makePng(1, 1, { width: 0, height: 5 }), 'image/png')).toBeNull()
    expect(imageFactsOf(Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'image/jpeg')).toBeNull()
    expect(imageFactsOf(Buffer.from('<svg/>'), 'image/svg+xml')).toBeNull()
  })
})
