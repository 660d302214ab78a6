/** As a font sees it, a letter is a thousand units high. */
const EM = 1_000
const ADVANCE = 760
const ASCENT = 800
const DESCENT = 200
/** A box, and the hole in it, which goes round the other way. */
const OUTER = [
  [80, 0],
  [80, 700],
  [680, 700],
  [680, 0],
] as const
const INNER = [
  [130, 50],
  [630, 50],
  [630, 650],
  [130, 650],
] as const
const LAST_SIGN = 0x10ffff

const u16 = (...values: number[]) => values.flatMap((value) => [(value >> 8) & 0xff, value & 0xff])
const u32 = (...values: number[]) => values.flatMap((value) => u16(value >>> 16, value & 0xffff))
const text = (letters: string) => [...letters].map((letter) => letter.charCodeAt(0))
const zeros = (length: number) => new Array<number>(length).fill(0)
const padded = (bytes: number[]) => [...bytes, ...zeros((4 - (bytes.length % 4)) % 4)]

/** The outline of a glyph: points as steps from the one before. */
function outline(): number[] {
  const points = [...OUTER, ...INNER]
  const steps = (axis: 0 | 1) => points.flatMap((point, at) => u16(point[axis] - (points[at - 1]?.[axis] ?? 0)))
  const onCurve = points.map(() => 1)
  return padded([...u16(2, 80, 0, 680, 700, 3, 7, 0), ...onCurve, ...steps(0), ...steps(1)])
}

/**
 * A TrueType font in which every sign is the same box. It stands in for fonts that the machine has not got: to find out
 * that there is none takes the browser a millisecond for each sign, each time that it is laid out.
 */
export function boxFont(): ArrayBuffer {
  const glyph = outline()
  const tables: Readonly<Record<string, number[]>> = {
    // Version 4, regular, without a range of its own.
    'OS/2': [
      ...u16(4, ADVANCE, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 250, 0),
      ...zeros(10),
      ...zeros(16),
      ...text('Kith'),
      ...u16(0x40, 0x20, 0xffff, ASCENT, -DESCENT, 0, ASCENT, DESCENT),
      ...zeros(8),
      ...u16(500, 700, 0, 0x20, 1),
    ],
    // Format 13: many signs, one glyph.
    cmap: [...u16(0, 1, 3, 10), ...u32(12), ...u16(13, 0), ...u32(28, 0, 1, 0x20, LAST_SIGN, 1)],
    glyf: [...glyph, ...glyph],
    head: [
      ...u32(0x10000, 0x10000, 0, 0x5f0f3cf5),
      ...u16(0, EM),
      ...zeros(16),
      ...u16(80, 0, 680, 700, 0, 8, 2, 0, 0),
    ],
    hhea: [...u32(0x10000), ...u16(ASCENT, -DESCENT, 0, ADVANCE, 80, 80, 680, 1, 0, 0, 0, 0, 0, 0, 0, 2)],
    hmtx: u16(ADVANCE, 80, ADVANCE, 80),
    loca: u16(0, glyph.length / 2, glyph.length),
    maxp: [...u32(0x10000), ...u16(2, 8, 2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)],
    name: u16(0, 0, 6),
    post: [...u32(0x30000, 0), ...u16(-75, 50), ...u32(0, 0, 0, 0, 0)],
  }
  const entries = Object.entries(tables)
  const directory: number[] = []
  const bodies: number[] = []
  const begin = 12 + entries.length * 16
  for (const [tag, bytes] of entries) {
    directory.push(...text(tag), ...u32(0, begin + bodies.length, bytes.length))
    bodies.push(...padded(bytes))
  }
  return Uint8Array.from([
    ...u32(0x10000),
    ...u16(entries.length, 128, 3, entries.length * 16 - 128),
    ...directory,
    ...bodies,
  ]).buffer
}
