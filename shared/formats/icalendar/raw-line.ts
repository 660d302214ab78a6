import type { ContentLine } from '../content-lines/content-line.ts'

/** A line as it stood, unfolded. */
export function wholeLine({ group, name, parameters, value }: ContentLine): string {
  const head = `${group === '' ? '' : `${group}.`}${name}${parameters}`
  return head === '' ? value : `${head}:${value}`
}
