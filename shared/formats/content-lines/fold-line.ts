const LONGEST = 75

/** Folds a line at 75 octets of UTF-8 (RFC 6350 section 3.2), never within a character. */
export function foldLine(line: string): string {
  if (line.length * 3 <= LONGEST || isShort(line)) return line
  const parts: string[] = []
  let start = 0
  let octets = 0
  for (let at = 0; at < line.length; at++) {
    const char = line.charCodeAt(at)
    const isPair = char >= 0xd800 && char < 0xdc00 && at + 1 < line.length
    const size = char < 0x80 ? 1 : char < 0x800 ? 2 : isPair ? 4 : 3
    if (octets + size > LONGEST) {
      parts.push(line.slice(start, at))
      start = at
      // The blank that begins the next line counts.
      octets = 1
    }
    octets += size
    if (isPair) at++
  }
  parts.push(line.slice(start))
  return parts.join('\r\n ')
}

/**
 * The same of `head:value`. Most are short, which is told of both by themselves: a text that was just put together is
 * copied before a pattern can look at it.
 */
export function foldProperty(head: string, value: string): string {
  const length = head.length + 1 + value.length
  const isShort = length * 3 <= LONGEST || (length <= LONGEST && !NOT_ASCII.test(value) && !NOT_ASCII.test(head))
  return isShort ? `${head}:${value}` : foldLine(`${head}:${value}`)
}

/** A pattern, since a loop is slow until it was run thousands of times. */
const NOT_ASCII = /[^\0-\x7f]/

function isShort(line: string): boolean {
  return line.length <= LONGEST && !NOT_ASCII.test(line)
}
