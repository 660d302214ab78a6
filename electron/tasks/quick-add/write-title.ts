import type { Draft } from './draft.ts'

/** What replaces a stretch of the text in its title. */
export type Replacement = { readonly from: number; readonly to: number; readonly by: string }

const DANGLING = /(?:^|\s)(?:on|at|by|due|until|and|,)$/i

/** What is left to do once all else is understood, with whole names, as a sentence begins. */
export function writeTitle(draft: Draft, replacements: readonly Replacement[]): string {
  let title = draft.rest
  for (const { from, to, by } of [...replacements].sort((one, other) => other.from - one.from)) {
    title = title.slice(0, from) + by + title.slice(to)
  }
  // What is no subject stays as it was written.
  if (draft.parts.some(({ kind }) => kind === 'topic')) title = title.replace(/(?<=\s)re:? (?=\S)/i, 'about ')
  title = title
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[,.;:])/g, '')
    .replaceAll(/[,;]{2,}/g, ',')
    .trim()
    // What a mark at either end stood beside was understood.
    .replace(/^[,;:]\s*/, '')
    .replace(/[,;:]+$/, '')
    .replace(DANGLING, '')
    .trim()
  return title.charAt(0).toLocaleUpperCase() + title.slice(1)
}
