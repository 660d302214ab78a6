import { describe, expect, it } from 'vitest'
import { boxFont } from '../../../renderer/ui/box-font.ts'

describe('the font of boxes', () => {
  const view = new DataView(boxFont())
  const tag = (at: number) => String.fromCharCode(...new Uint8Array(view.buffer, at, 4))
  const tables = Array.from({ length: view.getUint16(4) }, (_, index) => {
    const at = 12 + index * 16
    return { tag: tag(at), offset: view.getUint32(at + 8), length: view.getUint32(at + 12) }
  })
  const offsetOf = (name: string) => tables.find((table) => table.tag === name)?.offset ?? -1

  it('has its tables by name, on words, one behind the other', () => {
    const names = tables.map((table) => table.tag)
    expect(names).toEqual(['OS/2', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post'])
    expect([...names].sort()).toEqual(names)
    const ends = tables.map(({ offset, length }) => Math.ceil((offset + length) / 4) * 4)
    expect(tables.map(({ offset }) => offset)).toEqual([12 + tables.length * 16, ...ends.slice(0, -1)])
    expect(view.byteLength).toBe(ends.at(-1))
    expect(tables.map(({ length }) => length).slice(3, 6)).toEqual([54, 36, 8])
  })

  it('shows one glyph for every sign, which ends where the next begins', () => {
    const subtable = offsetOf('cmap') + 12
    expect(view.getUint16(subtable)).toBe(13)
    expect([16, 20, 24].map((at) => view.getUint32(subtable + at))).toEqual([0x20, 0x10ffff, 1])
    const [start, middle, end] = [0, 2, 4].map((at) => view.getUint16(offsetOf('loca') + at) * 2)
    expect([start, (end ?? 0) - (middle ?? 0)]).toEqual([0, middle])
    expect(end).toBe(tables.find((table) => table.tag === 'glyf')?.length)
  })
})
