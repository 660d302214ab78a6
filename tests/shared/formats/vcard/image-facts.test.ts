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

  it('is found behind bytes that belong to nothing, as decoders find it', () => {
    const jpeg = PICTURES['image/jpeg']
    for (const odd of [[0], [0x12, 0x34], [0xff, 0xff], [0xff, 0x01], [0xff, 0xd0], [0xff, 0x00, 0x07]]) {
      const bytes = Buffer.concat([jpeg.subarray(0, 2), Buffer.from(odd), jpeg.subarray(2)])
      expect(imageFactsOf(bytes, 'image/jpeg'), odd.join()).toEqual({ width: 7, height: 5, isWhole: true })
    }
  })

  it('counts a first frame that is larger than the screen of its GIF', () => {
    const gif = Buffer.from(PICTURES['image/gif'])
    const at = gif.indexOf(0x2c, 13)
    gif.writeUInt16LE(60_000, at + 5)
    gif.writeUInt16LE(50_000, at + 7)
    expect(imageFactsOf(gif, 'image/gif')).toMatchObject({ width: 60_000, height: 50_000 })
  })

  it('is the largest size of an AVIF, wherever it stands', () => {
    const avif = PICTURES['image/avif']
    const second = Buffer.alloc(70_028)
    second.writeUInt32BE(70_028, 0)
    second.write('free', 4)
    second.write('ispe', 70_012)
    second.writeUInt32BE(40_000, 70_020)
    second.writeUInt32BE(30_000, 70_024)
    expect(imageFactsOf(Buffer.concat([avif, second]), 'image/avif')).toMatchObject({ width: 40_000, height: 30_000 })
  })

  it('is nothing where there is no size', () => {
    expect(imageFactsOf(makePng(1, 1, { width: 0, height: 5 }), 'image/png')).toBeNull()
    expect(imageFactsOf(Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'image/jpeg')).toBeNull()
    expect(imageFactsOf(Buffer.from('<svg/>'), 'image/svg+xml')).toBeNull()
  })
})
