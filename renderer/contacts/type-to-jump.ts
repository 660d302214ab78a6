import { foldText } from '../../shared/domain/fold-text.ts'
import { sortNameOf } from '../../shared/domain/sort-name.ts'

const FORGOTTEN_AFTER_MS = 900

/** Gathers what is typed quickly one after the other into one beginning of a name. */
export function createTypedPrefix(now: () => number = Date.now) {
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

/**
 * The position of the first person whose name begins with `prefix`, or of the next one after it: a binary search
 * over names that are in list order, of which `nameAt` may have to fetch.
 */
export async function findPrefix(
  prefix: string,
  total: number,
  nameAt: (row: number) => Promise<string | undefined>,
): Promise<number> {
  const wanted = sortNameOf(prefix).key
  let [low, high] = [0, total]
  while (low < high) {
    const middle = (low + high) >> 1
    const key = sortNameOf((await nameAt(middle)) ?? '').key
    if (key < wanted) low = middle + 1
    else high = middle
  }
  return Math.min(low, total - 1)
}

/** True for a key that stands for a letter or digit of its own. */
export function isLetterKey(key: string): boolean {
  return [...key].length === 1 && foldText(key) !== ''
}
