import { crc32, deflateSync } from 'node:zlib'

const of = (base64: string) => Buffer.from(base64, 'base64')

/** Pictures of 7 by 5 pixels, one of every kind that Kith shows. Of the AVIF only the boxes are real. */
export const PICTURES = {
  'image/png': makePng(7, 5),
  'image/jpeg': of(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6j' +
      'q62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSk' +
      'pKSkpKSkpKT/wAARCAAFAAcDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QA' +
      'FQEBAQAAAAAAAAAAAAAAAAAAAwX/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCQAya//9k=',
  ),
  'image/webp': of('UklGRjIAAABXRUJQVlA4ICYAAABwAQCdASoHAAUABABoJaACdAFAAAD+54vgy22h9/2L9gfxKngAAA=='),
  'image/gif': of('R0lGODlhBwAFAIAAAACAgAAAACwAAAAABwAFAAACBoSDqcvtBQA7'),
  'image/bmp': of(
    'Qk2uAAAAAAAAADYAAAAoAAAABwAAAPv///8BABgAAAAAAHgAAAAAAAAAAAAAAAAAAAAAAAAAgIAAgIAAgIAAgIAAgIAAgIAAgIAAAAAAgIAAgIAAgIAAgIAAgIAAgIAAgIAAAAAAgIAAgIAAgIAAgIAAgIAAgIAAgIAAAAAAgIAAgIAAgIAAgIAAgIAAgIAAgIAAAAAAgIAAgIAAgIAAgIAAgIAAgIAAgIAAAAAA',
  ),
  'image/avif': of(
    'AAAAFGZ0eXBhdmlmAAAAAGF2aWYAAAAwbWV0YQAAAAAAAAAkaXBycAAAABxpcGNvAAAAFGlzcGUAAAAAAAAABwAAAAUAAAAMbWRhdDEyMzQ=',
  ),
} as const

/** The other ways to write a WebP. */
export const WEBP_LOSSLESS = of('UklGRhwAAABXRUJQVlA4TBAAAAAvBgABAAdQwChg/wMR0f8A')
export const WEBP_EXTENDED = of(
  'UklGRiYCAABXRUJQVlA4WAoAAAAwAAAABgAABAAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABh' +
    'Y3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' +
    'AAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAAB' +
    'UAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAA' +
    'AAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9Y' +
    'WVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAM' +
    'ZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZBTFBICgAAAAEHUMCICERE/wNWUDggJgAAAHABAJ0B' +
    'KgcABQAEAGgloAJ0AUAAAP7paQVerzKv7m/Qr62r+AAA',
)

/** A picture of one colour; `claimed` puts another size into its header, as a file that means harm would. */
export function makePng(width: number, height: number, claimed = { width, height }): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(claimed.width, 0)
  header.writeUInt32BE(claimed.height, 4)
  header.set([8, 2], 8)
  const rows = Buffer.alloc(height * (width * 3 + 1), 0x80)
  for (let row = 0; row < height; row++) rows[row * (width * 3 + 1)] = 0
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(body.length + 8)
  frame.writeUInt32BE(data.length)
  body.copy(frame, 4)
  frame.writeUInt32BE(crc32(body), body.length + 4)
  return frame
}
