/** What can pass between the user and people. */
export const ENTRY_KINDS = ['note', 'call', 'email', 'message', 'meeting'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]
export const DIRECTIONS = ['incoming', 'outgoing'] as const
export type Direction = (typeof DIRECTIONS)[number]
/** What became of a call. */
export const CALL_OUTCOMES = ['reached', 'noAnswer', 'leftMessage', 'busy'] as const
export type CallOutcome = (typeof CALL_OUTCOMES)[number]

/** So many bytes a file may have. What is larger belongs where large files lie, and slows every backup down. */
export const LARGEST_FILE = 50_000_000

/** A file that lies in the book's folder under the SHA-256 of its bytes, in hexadecimal. `name` has no folder in it. */
export type EntryFile = {
  readonly sha256: string
  readonly name: string
  readonly mediaType: string
  readonly byteLength: number
}

/** What the user says of one thing that passed. */
export type EntryFields = {
  readonly kind: EntryKind
  /** Epoch milliseconds, UTC. */
  readonly happenedAt: number
  /** Null where nobody can tell, or where it makes no sense. */
  readonly direction: Direction | null
  readonly outcome: CallOutcome | null
  readonly durationMinutes: number | null
  readonly title: string
  readonly text: string
  /** Who was there, people and organisations alike, in the order in which they were named. */
  readonly contactIds: readonly number[]
  readonly tags: readonly string[]
  readonly files: readonly EntryFile[]
}

export type Entry = EntryFields & {
  readonly id: number
  readonly uid: string
  /** Epoch milliseconds, UTC. */
  readonly createdAt: number
  readonly updatedAt: number
}
