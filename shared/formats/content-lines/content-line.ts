/** One content line, unfolded: of a vCard (RFC 6350 section 3.3; 2.1 and 3.0 alike) or of a calendar (RFC 5545 section 3.1). */
export type ContentLine = {
  /** The group before the dot, as it stood, or empty. */
  readonly group: string
  /** The property's name in upper case. */
  readonly name: string
  /** Everything between the name and the colon as it stood, with its leading `;`, or empty. */
  readonly parameters: string
  /** The value as it stood: unfolded, in the file's characters, not decoded or unescaped. */
  readonly value: string
  /** Where it began in the file, counted from 1. */
  readonly line: number
}
