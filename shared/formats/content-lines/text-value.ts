const BACKSLASH = 0x5c
const COMMA = 0x2c
const SEMICOLON = 0x3b
const LINE_FEED = 0x0a
const ESCAPED = /[\\,\n]/
const ESCAPED_IN_COMPONENT = /[\\,;\n]/

/** Undoes backslash escapes: `\n`, `\N`, `\,`, `\;`, `\\`, and `\:`, `\"` which some writers use. Others stay. */
export function unescapeText(text: string): string {
  let at = text.indexOf('\\')
  if (at < 0) return text
  let result = ''
  let start = 0
  for (; at >= 0 && at < text.length - 1; at = text.indexOf('\\', at)) {
    const char = plainOf(text[at + 1])
    if (char === undefined) {
      at++
      continue
    }
    result += text.slice(start, at) + char
    at += 2
    start = at
  }
  return result + text.slice(start)
}

function plainOf(sign: string | undefined): string | undefined {
  switch (sign) {
    case 'n':
    case 'N':
      return '\n'
    case ',':
    case ';':
    case ':':
    case '"':
    case '\\':
      return sign
    default:
      return undefined
  }
}

/**
 * Escapes a text for a value (RFC 6350 section 3.4, RFC 5545 section 3.3.11). A calendar escapes semicolons everywhere, a
 * card only where they would split: they may be escaped elsewhere, but some readers then show the backslash.
 */
export function escapeText(text: string, isComponent = false): string {
  // Hardly any text has such a sign, and a pattern finds that out sooner than a loop.
  if (!(isComponent ? ESCAPED_IN_COMPONENT : ESCAPED).test(text)) return text
  let result = ''
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at)
    if (char !== BACKSLASH && char !== COMMA && char !== LINE_FEED && !(isComponent && char === SEMICOLON)) continue
    result += `${text.slice(start, at)}\\${char === LINE_FEED ? 'n' : text[at]}`
    start = at + 1
  }
  return result + text.slice(start)
}

/** Splits at a separator that no backslash stands before. The parts keep their escapes. */
export function splitEscaped(text: string, separator: ';' | ','): string[] {
  if (!text.includes('\\')) return text.split(separator)
  const parts: string[] = []
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '\\') at++
    else if (char === separator) {
      parts.push(text.slice(start, at))
      start = at + 1
    }
  }
  parts.push(text.slice(start))
  return parts
}

/** Line ends of all kinds as line feeds. */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}
