import type { PartKind, QuickPart } from '../../../shared/domain/tasks/quick-add.ts'

/** A text that is being understood part by part. What is understood is blank in `rest`, so that places stay the same. */
export type Draft = { readonly text: string; readonly rest: string; readonly parts: readonly QuickPart[] }
export type Stretch = { readonly from: number; readonly to: number }

export function draftOf(text: string): Draft {
  return { text, rest: text, parts: [] }
}

/** The draft with this stretch understood, without the spaces around it. */
export function take(draft: Draft, kind: PartKind, { from, to }: Stretch): Draft {
  const taken = draft.text.slice(from, to)
  const start = from + taken.length - taken.trimStart().length
  const end = to - (taken.length - taken.trimEnd().length)
  const rest = draft.rest.slice(0, start) + ' '.repeat(end - start) + draft.rest.slice(end)
  return { ...draft, rest, parts: [...draft.parts, { kind, from: start, to: end }] }
}

/** Where a pattern is found first. */
export function found(match: RegExpExecArray): Stretch {
  return { from: match.index, to: match.index + match[0].length }
}
