import { describe, expect, it } from 'vitest'
import { imageTypeOf } from '../../../../shared/formats/vcard/image-type.ts'

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

describe('imageTypeOf', () => {
  it.each([
    ['image/jpeg', '\xff\xd8\xff\xe0'],
    ['image/png', '\x89PNG\r\n\x1a\n'],
    ['image/gif', 'GIF89a'],
    ['image/webp', 'RIFF\x10\0\0\0WEBPVP8 '],
    ['image/bmp', `BM${'\0'.repeat(40)}`],
    ['image/tiff', 'II*\0'],
    ['image/tiff', 'MM\0*'],
    ['image/heic', '\0\0\0\x18ftypheic'],
    ['image/avif', '\0\0\0\x18ftypavif'],
  ])('knows %s', (mediaType, text) => {
    expect(imageTypeOf(bytesOf(text))).toBe(mediaType)
  })

  it.each(['', 'hello', 'BM', '\0\0\0\x18ftypmp42', 'RIFF\x10\0\0\0WAVE', '<svg/>'])(
    'does not take %j for a picture',
    (text) => {
      expect(imageTypeOf(bytesOf(text))).toBeNull()
    },
  )
})
