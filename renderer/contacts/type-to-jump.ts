import { foldText } from '../../shared/domain/fold-text.ts'

const FORGOTTEN_AFTER_MS = 900

/** Gathers what is typed quickly one after the other into one beginning of a name. */
export function createTypedPrefix(now: () => number = () => Date.now()) {
  let prefix = ''
  let typedAt = Number.NEGATIVE_INFINITY
  return {
    add(letter: string): string {
      prefix = now() - typedAt > FORGOTTEN_AFTER_MS ? letter : prefix + letter
      typedAt = now()
      return prefix
    },
    /** A space only belongs to a beginning that has begun. */
    isOpen: () => prefix !== '' && now() - typedAt <= FORGOTTEN_AFTER_MS,
  }
}

/** True for a key that stands for a letter or digit of its own. */
export function isLetterKey(key: string): boolean {
  return [...key].length === 1 && foldText(key) !== ''
}
