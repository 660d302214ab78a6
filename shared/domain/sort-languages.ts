import { CHAINS } from './alphabets.ts'

/** Languages whose alphabet has no letters beyond those of its script, or that are sorted by other than letters. */
const OTHERS =
  'af am ar bg bn ca de el en eu fr ga gu he hi hy id it ja ka km kn ko lb lo ml mn mr ms my ne nl pa pt ru si sw ta te th ur zh-Hans zh-Hant'

/** The languages that names can be sorted by (BCP 47), each once. */
export const SORT_LANGUAGES: readonly string[] = [
  ...new Set([...OTHERS.split(' '), ...Object.keys(CHAINS).filter((id) => id !== 'no')]),
]
