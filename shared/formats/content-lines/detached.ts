/**
 * The same text with memory of its own. Engines let a piece of a text point into the whole, so that a few letters that
 * are kept for long would keep a card with its photo.
 */
export function detached(text: string): string {
  return ` ${text}`.slice(1)
}
