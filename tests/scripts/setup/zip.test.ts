import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { extractEntry, listZip } from '../../../scripts/setup/zip.mjs'

type Member = { readonly name: string; readonly text: string; readonly mode: number; readonly deflate: boolean }

const members: readonly Member[] = [
  { name: 'App/run', text: 'run '.repeat(5000), mode: 0o100755, deflate: true },
  { name: 'App/stored.txt', text: 'as it is', mode: 0o100644, deflate: false },
  { name: 'App/empty', text: '', mode: 0o100644, deflate: false },
]

/** A zip file by the book (APPNOTE 4.3), with a comment after its directory. */
function zip(): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, text, mode, deflate } of members) {
    const plain = Buffer.from(text)
    const data = deflate ? deflateRawSync(plain) : plain
    const sizes = Buffer.alloc(18)
    sizes.writeUInt16LE(deflate ? 8 : 0, 0)
    sizes.writeUInt32LE(crc32(plain), 6)
    sizes.writeUInt32LE(data.length, 10)
    sizes.writeUInt32LE(plain.length, 14)
    const nameLength = Buffer.alloc(4)
    nameLength.writeUInt16LE(Buffer.byteLength(name), 0)
    const local = Buffer.concat([Buffer.from('504b030414000000', 'hex'), sizes, nameLength, Buffer.from(name), data])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE((mode << 16) >>> 0, 6)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('504b0102140314000000', 'hex'), sizes, nameLength, tail, Buffer.from(name))
    bodies.push(local)
    offset += local.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(members.length, 8)
  end.writeUInt16LE(members.length, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(offset, 16)
  end.writeUInt16LE(7, 20)
  return Buffer.concat([...bodies, entries, end, Buffer.from('comment')])
}

describe('the zip reader', () => {
  let folder = ''
  let file = ''

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kith-zip-'))
    file = join(folder, 'app.zip')
    await writeFile(file, zip())
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('lists names, sizes and permissions', async () => {
    const entries = await listZip(file)
    expect(entries.map(({ name, size, mode }) => ({ name, size, mode }))).toEqual(
      members.map(({ name, text, mode }) => ({ name, size: text.length, mode })),
    )
  })

  it('writes deflated, stored and empty entries as they were, executable where they were', async () => {
    for (const [index, entry] of (await listZip(file)).entries()) {
      const target = join(folder, 'out', entry.name)
      await extractEntry(file, entry, target)
      expect(await readFile(target, 'utf8')).toBe(members[index]?.text)
    }
    expect((await stat(join(folder, 'out', 'App/run'))).mode & 0o111).toBe(0o111)
    expect((await stat(join(folder, 'out', 'App/stored.txt'))).mode & 0o111).toBe(0)
  })

  it('refuses a file that was cut off', async () => {
    await writeFile(file, zip().subarray(0, 200))
    await expect(listZip(file)).rejects.toThrow('not a complete zip file')
  })
})
