import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'

// A reader for the plain zip files that build tools write (APPNOTE 4.3): below 4 GiB, stored or deflated entries.

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const STORED = 0
const DEFLATED = 8

/** Lists a zip file's entries: name, compressed and full size, the Unix mode, where its local header starts. */
export async function listZip(file) {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const tail = await readAt(handle, Math.max(0, size - 65_557), Math.min(size, 65_557))
    const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
    if (end < 0 || tail.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error(`${file} is not a complete zip file`)
    const count = tail.readUInt16LE(end + 10)
    const directory = await readAt(handle, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
    return readDirectory(directory, count)
  } finally {
    await handle.close()
  }
}

/** Writes one entry of a zip file to disk, streaming, with its Unix permissions. */
export async function extractEntry(zipFile, entry, target) {
  const handle = await open(zipFile)
  const header = await readAt(handle, entry.offset, 30).finally(() => handle.close())
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  await mkdir(dirname(target), { recursive: true })
  const mode = entry.mode & 0o777 || 0o644
  if (entry.compressedSize === 0) return writeFile(target, '', { mode })
  const write = createWriteStream(target, { mode })
  const read = createReadStream(zipFile, { start, end: start + entry.compressedSize - 1 })
  if (entry.method === STORED) return pipeline(read, write)
  if (entry.method === DEFLATED) return pipeline(read, createInflateRaw(), write)
  throw new Error(`${entry.name} is packed in a way that is not understood (method ${entry.method})`)
}

function readDirectory(bytes, count) {
  const entries = []
  let at = 0
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('The zip file has a damaged directory')
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      compressedSize: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      mode: bytes.readUInt32LE(at + 38) >>> 16,
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

async function readAt(handle, position, length) {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await handle.read(bytes, 0, length, position)
  if (bytesRead !== length) throw new Error('The zip file ends too early')
  return bytes
}
