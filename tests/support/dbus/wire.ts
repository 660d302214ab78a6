// As much of the D-Bus message protocol as a small server on the bus needs: little-endian, basic types, arrays,
// dictionaries, structures and variants.

export type Value = string | number | bigint | boolean | readonly Value[]
export type Message = {
  readonly type: number
  readonly serial: number
  readonly replySerial: number
  readonly path: string
  readonly interface: string
  readonly member: string
  readonly sender: string
  readonly destination: string
  readonly signature: string
  readonly body: readonly Value[]
}
export const [CALL, RETURN, , SIGNAL] = [1, 2, 3, 4]

const FIXED: Readonly<Record<string, number>> = { y: 1, b: 4, n: 2, q: 2, i: 4, u: 4, x: 8, t: 8, d: 8, h: 4 }
const FIELDS = [
  '',
  'path',
  'interface',
  'member',
  'error',
  'replySerial',
  'destination',
  'sender',
  'signature',
] as const
const FIELD_TYPES: Readonly<Record<string, string>> = { path: 'o', replySerial: 'u', signature: 'g' }

const alignmentOf = (type: string) =>
  type === '(' || type === '{' ? 8 : type === 'g' || type === 'v' ? 1 : (FIXED[type] ?? 4)
const padded = (at: number, to: number) => Math.ceil(at / to) * to

/** The first complete type of a signature. */
function firstType(signature: string): string {
  const head = signature[0] ?? ''
  if (head === 'a') return head + firstType(signature.slice(1))
  if (head !== '(' && head !== '{') return head
  let depth = 0
  for (let at = 0; at < signature.length; at++) {
    if ('({'.includes(signature[at] ?? '')) depth++
    if (')}'.includes(signature[at] ?? '') && --depth === 0) return signature.slice(0, at + 1)
  }
  throw new Error(`no type: ${signature}`)
}

function typesOf(signature: string): string[] {
  const types: string[] = []
  for (let rest = signature; rest !== ''; rest = rest.slice(types.at(-1)?.length)) types.push(firstType(rest))
  return types
}

type Cursor = { at: number; readonly bytes: Buffer }

function read(cursor: Cursor, type: string): Value {
  const head = type[0] ?? ''
  cursor.at = padded(cursor.at, alignmentOf(head))
  if (head === 'a') return readArray(cursor, type.slice(1))
  if (head === '(' || head === '{') return typesOf(type.slice(1, -1)).map((member) => read(cursor, member))
  if (head === 'v') return read(cursor, String(read(cursor, 'g')))
  if (head === 's' || head === 'o' || head === 'g') {
    const length = head === 'g' ? cursor.bytes.readUInt8(cursor.at) : cursor.bytes.readUInt32LE(cursor.at)
    const start = cursor.at + (head === 'g' ? 1 : 4)
    cursor.at = start + length + 1
    return cursor.bytes.toString('utf8', start, start + length)
  }
  const size = FIXED[head] ?? 4
  const start = cursor.at
  cursor.at += size
  if (head === 'i') return cursor.bytes.readInt32LE(start)
  if (head === 'd') return cursor.bytes.readDoubleLE(start)
  if (size === 8) return cursor.bytes.readBigInt64LE(start)
  return size === 1
    ? cursor.bytes.readUInt8(start)
    : size === 2
      ? cursor.bytes.readUInt16LE(start)
      : cursor.bytes.readUInt32LE(start)
}

function readArray(cursor: Cursor, type: string): Value[] {
  const length = cursor.bytes.readUInt32LE(cursor.at)
  cursor.at = padded(cursor.at + 4, alignmentOf(type[0] ?? ''))
  const end = cursor.at + length
  const values: Value[] = []
  while (cursor.at < end) values.push(read(cursor, type))
  return values
}

/**
 * Writes strings, numbers, booleans, object paths, signatures, lists of strings, and variants, given as their type and
 * their value: all that is ever answered here.
 */
function write(signature: string, values: readonly Value[], start = 0): Buffer {
  const parts: Buffer[] = []
  let at = start
  const add = (bytes: Buffer, alignment: number) => {
    const gap = padded(at, alignment) - at
    parts.push(Buffer.alloc(gap), bytes)
    at += gap + bytes.length
  }
  typesOf(signature).forEach((type, index) => {
    const value = values[index] ?? ''
    if (type === 'u' || type === 'i') add(uint(Number(value)), 4)
    else if (type === 'b') add(uint(value ? 1 : 0), 4)
    else if (type === 'v') {
      const [of, held] = value as [string, Value]
      add(write('g', [of]), 1)
      add(write(of, [held]), alignmentOf(of))
    } else if (type === 'g') add(Buffer.from(`${String.fromCharCode(String(value).length)}${value}\0`), 1)
    else if (type === 'as') {
      const strings = write('s'.repeat((value as string[]).length), value as string[])
      add(uint(strings.length), 4)
      add(strings, 1)
    } else add(Buffer.concat([uint(Buffer.byteLength(String(value))), Buffer.from(`${value}\0`)]), 4)
  })
  return Buffer.concat(parts)
}

function uint(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** A message as bytes. */
export function encode(message: Partial<Message> & Pick<Message, 'type' | 'serial'>): Buffer {
  const body = write(message.signature ?? '', message.body ?? [])
  let fields = Buffer.alloc(0)
  FIELDS.forEach((name, code) => {
    const value = name === '' || name === 'error' ? undefined : message[name]
    if (!value) return
    const type = FIELD_TYPES[name] ?? 's'
    const head = Buffer.concat([Buffer.from([code, 1]), Buffer.from(`${type}\0`)])
    const before = Buffer.concat([fields, Buffer.alloc(padded(fields.length, 8) - fields.length), head])
    fields = Buffer.concat([before, write(type, [value], before.length)])
  })
  const head = Buffer.concat([Buffer.from([0x6c, message.type, 0, 1]), uint(body.length), uint(message.serial)])
  const whole = Buffer.concat([head, uint(fields.length), fields])
  return Buffer.concat([whole, Buffer.alloc(padded(whole.length, 8) - whole.length), body])
}

/** The first message in these bytes, and how long it is; null while it is not whole. */
export function decode(bytes: Buffer): { message: Message; length: number } | null {
  if (bytes.length < 16) return null
  const bodyAt = padded(16 + bytes.readUInt32LE(12), 8)
  const length = bodyAt + bytes.readUInt32LE(4)
  if (bytes.length < length) return null
  const fields: Record<string, Value> = {}
  for (const field of readArray({ at: 12, bytes }, '(yv)')) {
    const [code, value] = field as [number, Value]
    fields[FIELDS[code] ?? 'other'] = value
  }
  const signature = String(fields.signature ?? '')
  const cursor = { at: 0, bytes: bytes.subarray(bodyAt, length) }
  const text = (name: string) => String(fields[name] ?? '')
  const message: Message = {
    type: bytes.readUInt8(1),
    serial: bytes.readUInt32LE(8),
    replySerial: Number(fields.replySerial ?? 0),
    path: text('path'),
    interface: text('interface'),
    member: text('member'),
    sender: text('sender'),
    destination: text('destination'),
    signature,
    body: typesOf(signature).map((type) => read(cursor, type)),
  }
  return { message, length }
}
