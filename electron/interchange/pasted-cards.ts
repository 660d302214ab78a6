import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const CARDS = /^\s*BEGIN\s*:\s*VCARD/i
const DATA_URI = /^\s*data:(?:text\/(?:x-)?vcard|text\/directory)((?:;[^,;]*)*),(.*)$/is
const NAME = 'Pasted cards.vcf'

/** The cards in a text, as the bytes of a file: as they stand, or out of a `data:` URI (RFC 2397). Null when there are none. */
export function cardsOfText(text: string): Uint8Array | null {
  const bare = text.replace(/^\uFEFF/, '')
  const uri = DATA_URI.exec(bare)
  if (uri === null) return CARDS.test(bare) ? Buffer.from(bare) : null
  const [, parameters = '', data = ''] = uri
  const bytes = /;\s*base64\s*(;|$)/i.test(parameters) ? Buffer.from(unescaped(data)) : null
  const cards = bytes === null ? unescaped(data) : Buffer.from(bytes.toString('latin1'), 'base64')
  return CARDS.test(Buffer.from(cards).toString('latin1')) ? cards : null
}

/** The bytes behind `%XX`; whatever else stands there stays. */
function unescaped(data: string): Uint8Array {
  const bytes = Buffer.from(data.trim())
  const out: number[] = []
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    const digits = byte === 0x25 ? bytes.toString('latin1', at + 1, at + 3) : ''
    const isEscape = /^[0-9a-f]{2}$/i.test(digits)
    out.push(isEscape ? Number.parseInt(digits, 16) : byte)
    if (isEscape) at += 2
  }
  return Uint8Array.from(out)
}

/** Pasted cards, as files that nobody else can read and that are gone when they are not needed any more. */
export function createPastedFiles() {
  const files = new Set<string>()
  const remove = (path: string) => {
    if (files.delete(path)) rmSync(dirname(path), { recursive: true, force: true })
  }
  let isWatching = false
  return {
    add(cards: Uint8Array): string {
      if (!isWatching) process.once('exit', () => files.forEach(remove))
      isWatching = true
      const path = join(mkdtempSync(join(tmpdir(), 'kith-')), NAME)
      writeFileSync(path, cards, { mode: 0o600 })
      files.add(path)
      return path
    },
    /** Removes all but these. */
    keepOnly(paths: readonly string[]): void {
      for (const path of [...files]) if (!paths.includes(path)) remove(path)
    },
  }
}
