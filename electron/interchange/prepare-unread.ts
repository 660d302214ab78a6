import { createHash } from 'node:crypto'
import type { UnreadPart } from '../../shared/formats/vcard/read-cards.ts'
import { FINGERPRINT_DIGITS } from './prepare-card.ts'

/** What is kept at once: small enough that no row of the book grows with a damaged file. */
const LONGEST = 512 * 1024

type Unread = { readonly line: number; readonly source: Uint8Array; readonly fingerprint: string | null }

/** Cuts what is in no card of one file into pieces of which each can be a row; the last of a run knows its hash. */
export function createUnread(): (part: UnreadPart) => Unread[] {
  let hash = createHash('sha256')
  return ({ line, bytes, isLast }) => {
    hash.update(bytes)
    const pieces: Unread[] = []
    for (let start = 0; start < bytes.length; start += LONGEST) {
      pieces.push({ line, source: bytes.subarray(start, start + LONGEST), fingerprint: null })
    }
    if (!isLast) return pieces
    const fingerprint = hash.digest('hex').slice(0, FINGERPRINT_DIGITS)
    hash = createHash('sha256')
    const last = pieces.pop() ?? { line, source: new Uint8Array(0) }
    return [...pieces, { ...last, fingerprint }]
  }
}
