/** What a line has to do with an AGENT's card in plain lines: it announces one, or holds its BEGIN:VCARD. */
export type AgentKind = 'none' | 'empty' | 'begin'

/** True when the line is this word (in lower case), in any case and with blanks anywhere. */
export function isWord(bytes: Uint8Array, start: number, end: number, word: string): boolean {
  let index = 0
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0
    if (byte === 0x20 || byte === 0x09 || byte === 0x0d) continue
    const lower = byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte
    if (index >= word.length || lower !== word.charCodeAt(index)) return false
    index++
  }
  return index === word.length
}

/** Whether a line is `AGENT:` with nothing after it, or `AGENT:BEGIN:VCARD`; parameters may stand between. */
export function agentKindOf(bytes: Uint8Array, start: number, end: number): AgentKind {
  const nameEnd = start + 5
  if (end <= nameEnd || !isWord(bytes, start, nameEnd, 'agent')) return 'none'
  let colon = nameEnd
  while (colon < end && bytes[colon] !== 0x3a) colon++
  const after = bytes[nameEnd]
  if (colon === end || (after !== 0x3a && after !== 0x3b)) return 'none'
  if (isWord(bytes, colon + 1, end, '')) return 'empty'
  return isWord(bytes, colon + 1, end, 'begin:vcard') ? 'begin' : 'none'
}
