/** Numbers that look random and are the same in every run (mulberry32). */
export function seededRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const toBytes = (text: string) => Buffer.from(text, text === '\xff' ? 'latin1' : 'utf8')

/** What is put into damaged cards. */
const PIECES = [
  '\r\n',
  '\n',
  '\r',
  ' ',
  '\t',
  ':',
  ';',
  ',',
  '"',
  '=',
  '\\',
  '\\n',
  '^',
  '.',
  '=\r\n',
  '\0',
  '\ufeff',
  '=C3',
  '\xff',
  'BEGIN:VCARD\r\n',
  'END:VCARD\r\n',
  'AGENT:\r\n',
  'AGENT:BEGIN:VCARD\r\n',
  'VERSION:4.0\r\n',
  'PHOTO;ENCODING=b:/9j/\r\n',
  ';ENCODING=QUOTED-PRINTABLE',
  ';CHARSET=SHIFT_JIS',
  ';TYPE="',
  'item1.',
  'X-ABLabel:x\r\n',
  'ADR;LABEL="a\r\n b',
  '--0230',
].map(toBytes)

/** What is put into damaged calendars. */
export const CALENDAR_PIECES = [
  ...[
    '\r\n',
    '\n',
    '\r',
    '\r\n ',
    ' ',
    '\t',
    ':',
    ';',
    ',',
    '"',
    '=',
    '=\r\n',
    '\\',
    '\\n',
    '^',
    '/',
    'Z',
    'T',
    '\0',
    '\ufeff',
    '\xff',
  ],
  ...['BEGIN:VCALENDAR\r\n', 'END:VCALENDAR\r\n', 'BEGIN:VEVENT\r\n', 'END:VEVENT\r\n', 'BEGIN:VALARM\r\n'],
  ...[
    'END:VALARM\r\n',
    'BEGIN:VTIMEZONE\r\n',
    'BEGIN:X-A\r\n',
    'END:X-A\r\n',
    'VERSION:1.0\r\n',
    'DTSTART:00010101\r\n',
  ],
  ...['DTSTART;TZID=Nowhere:99991231T235959\r\n', 'DURATION:P9999999D\r\n', 'RRULE:FREQ=SECONDLY\r\n', 'TRIGGER:-PT'],
  ...[
    'RDATE;VALUE=PERIOD:20260101T000000Z/PT1H\r\n',
    'EXDATE;VALUE=DATE:20260101\r\n',
    ';TZID="',
    ';VALUE=DATE',
    ';CN="a',
  ],
  ...[';ENCODING=QUOTED-PRINTABLE', ';CHARSET=SHIFT_JIS', 'X-KITH-LINE:a\\nb\r\n', 'TZOFFSETTO:+9999\r\n'],
].map(toBytes)

/** The bytes with one to four things done to them: bytes changed, left out, doubled, cut off, moved, or put in. */
export function mutateBytes(
  bytes: Buffer,
  random: (below: number) => number,
  pieces: readonly Buffer[] = PIECES,
): Buffer {
  let result = bytes
  for (let count = 1 + random(4); count > 0; count--) {
    const at = random(result.length + 1)
    const end = Math.min(result.length, at + 1 + random(40))
    const [before, part, after] = [result.subarray(0, at), result.subarray(at, end), result.subarray(end)]
    const piece = pieces[random(pieces.length)] ?? part
    const variants = [
      [before, Buffer.from([random(256)]), after],
      [before, after],
      [before, part, part, after],
      [before],
      [after, before, part],
      [before, piece, part, after],
      [before, piece, part, after],
    ]
    result = Buffer.concat(variants[random(variants.length)] ?? [result])
  }
  return result
}
