import { crc32, deflateSync } from 'node:zlib'
import type { Random } from './random.ts'

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(body.length + 8)
  frame.writeUInt32BE(data.length)
  body.copy(frame, 4)
  frame.writeUInt32BE(crc32(body), body.length + 4)
  return frame
}

/** A PNG of a few kilobytes, the size of a phone's thumbnail: noise that does not compress. */
export function makePhoto(random: Random): Buffer {
  const size = 24 + random.below(20)
  const rows = Buffer.alloc(size * (size * 3 + 1))
  for (let at = 0; at < rows.length; at++) rows[at] = at % (size * 3 + 1) === 0 ? 0 : random.below(256)
  const header = Buffer.from([0, 0, 0, size, 0, 0, 0, size, 8, 2, 0, 0, 0])
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
