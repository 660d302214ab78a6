/** Encodings, as 2.1 writes them without a name. */
const ENCODINGS = new Set(['QUOTED-PRINTABLE', 'BASE64', 'B', '8BIT', '7BIT'])
const NAME = /^(?:[\w-]+\.)?[\w-]+$/

/**
 * A card of any version in a form that ical.js reads: the least that a program would have to do to use it for what
 * phones write. Lines that are none are left out, as are the character sets (all is UTF-8).
 */
export function asVersion30(card: string): string {
  const out: string[] = []
  for (const line of unfolded(card)) {
    const colon = colonOf(line)
    if (colon < 1) continue
    const [name = '', ...parameters] = line.slice(0, colon).split(';')
    if (!NAME.test(name)) continue
    const value = line.slice(colon + 1)
    if (/^VERSION$/i.test(name)) {
      out.push('VERSION:3.0')
      continue
    }
    let isQuotedPrintable = false
    const kept = parameters.flatMap((parameter) => {
      const equals = parameter.indexOf('=')
      const word = parameter.slice(equals + 1).toUpperCase()
      if (word === 'QUOTED-PRINTABLE') isQuotedPrintable = true
      if (ENCODINGS.has(word) && (equals < 0 || /^ENCODING=/i.test(parameter))) {
        return word === 'BASE64' || word === 'B' ? ['ENCODING=b'] : []
      }
      if (equals < 0) return parameter === '' ? [] : [`TYPE=${parameter}`]
      return /^CHARSET=/i.test(parameter) ? [] : [parameter]
    })
    out.push(`${[name, ...kept].join(';')}:${isQuotedPrintable ? fromQuotedPrintable(value) : value}`)
  }
  return out.join('\r\n')
}

/** Lines put together again: after a blank, a soft line break, and in base64 that goes on without a blank. */
function unfolded(card: string): string[] {
  const lines: string[] = []
  let isSoft = false
  for (const line of card.split(/\r\n|\r|\n/)) {
    const last = lines.length - 1
    if (isSoft) lines[last] = `${lines[last]?.slice(0, -1)}${line}`
    else if (/^[ \t]/.test(line)) lines[last] = (lines[last] ?? '') + line.slice(1)
    else if (line !== '') lines.push(line)
    isSoft = line.endsWith('=') && /QUOTED-PRINTABLE/i.test(lines.at(-1) ?? '')
  }
  return lines
}

function colonOf(line: string): number {
  let isQuoted = false
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') isQuoted = !isQuoted
    else if (line[at] === ':' && !isQuoted) return at
  }
  return -1
}

function fromQuotedPrintable(value: string): string {
  if (!value.includes('=')) return value
  const bytes = Buffer.from(
    value.replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  )
  return bytes.toString('utf8').replace(/\r\n?|\n/g, '\\n')
}
