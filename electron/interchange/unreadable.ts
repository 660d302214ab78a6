import { KithError } from '../../shared/contract/errors.ts'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  EISDIR: 'it is a folder',
  EIO: 'the disk reports an error',
}

/** Kinds of file that may look as if they could be imported: how they begin, and how they are called. */
const OTHERS = [
  { begins: 'PK\u0003\u0004', ending: /\.zip$/i, kind: 'zip archives' },
  { begins: 'BEGIN:VCALENDAR', ending: /\.(ics|vcs)$/i, kind: 'calendars' },
  { begins: null, ending: /\.(csv|tsv)$/i, kind: 'tables (.csv)' },
] as const
const CARD = /BEGIN\s*:\s*VCARD/i

/** Why a file could not be read, as a `KithError`; those that are one already stay. */
export function unreadable(error: unknown, file: string): unknown {
  if (error instanceof KithError) return error
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return error
  return new KithError('import.unreadable', { file, reason: REASONS[error.code] ?? error.message }, { cause: error })
}

/**
 * Whether the first bytes of a file hold the beginning of a card, in whatever encoding.
 * Throws `import.unreadable` for files of a kind that is known and not read yet.
 */
export function isLikelyCards(head: Uint8Array, file: string): boolean {
  // UTF-16 has a nought byte beside each letter of ASCII.
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1').replace(/\0/g, '')
  const isCards = CARD.test(text)
  for (const { begins, ending, kind } of OTHERS) {
    const isThat = begins !== null && text.trimStart().toUpperCase().startsWith(begins)
    if (!isThat && (isCards || !ending.test(file))) continue
    const reason = `Kith does not read ${kind} yet; export your contacts as a .vcf file and import that`
    throw new KithError('import.unreadable', { file, reason })
  }
  return isCards
}
