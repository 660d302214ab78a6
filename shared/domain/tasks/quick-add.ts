/** What a stretch of a quick add was understood as. `topic` is what it is about, which becomes part of the title. */
export const PART_KINDS = ['kind', 'person', 'when', 'repeat', 'reminder', 'priority', 'topic'] as const
export type PartKind = (typeof PART_KINDS)[number]
/** A stretch of the text as it was typed, in UTF-16 code units. */
export type QuickPart = { readonly kind: PartKind; readonly from: number; readonly to: number }
