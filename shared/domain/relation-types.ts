/**
 * How people stand to each other. The names are the types of RELATED in RFC 6350 section 6.6.6, and those
 * that Android and Apple added (`partner`, `manager`, `assistant`, `mother` ...).
 */

/** What is offered first, the most common ahead. */
export const RELATION_TYPES = [
  'spouse',
  'partner',
  'child',
  'parent',
  'sibling',
  'relative',
  'friend',
  'colleague',
  'manager',
  'assistant',
  'agent',
  'neighbor',
  'acquaintance',
  'emergency',
  'referred-by',
] as const

/** What somebody is called from the other side, where that is not the same word. */
const INVERSE: Readonly<Record<string, string>> = {
  child: 'parent',
  parent: 'child',
  father: 'child',
  mother: 'child',
  son: 'parent',
  daughter: 'parent',
  brother: 'sibling',
  sister: 'sibling',
  manager: 'report',
  report: 'manager',
  assistant: 'manager',
  agent: 'client',
  client: 'agent',
  emergency: 'emergency-for',
  'emergency-for': 'emergency',
  'referred-by': 'referred',
  referred: 'referred-by',
  muse: 'muse-of',
  'muse-of': 'muse',
  crush: 'crush-of',
  'crush-of': 'crush',
}
/** The same from both sides. */
const MUTUAL: ReadonlySet<string> = new Set([
  'spouse',
  'partner',
  'domestic-partner',
  'husband',
  'wife',
  'sibling',
  'relative',
  'kin',
  'friend',
  'colleague',
  'co-worker',
  'co-resident',
  'neighbor',
  'acquaintance',
  'contact',
  'met',
  'date',
  'sweetheart',
])
/** Words that name who somebody is, man or woman, of which the other side is not known. */
const NEUTRAL: Readonly<Record<string, string>> = { husband: 'spouse', wife: 'spouse' }

type Side = { readonly types: readonly string[]; readonly label: string }

/**
 * What A is to B where B is `types` and `label` to A: the parent of a child, a spouse of a spouse. A label of the
 * user's own is turned round where it is one of these words, else nothing can be said (no types, no label).
 */
export function inverseRelation({ types, label }: Side): Side {
  const own = /^_\$!<(.*)>!\$_$/.exec(label)?.[1] ?? label
  const words = own.trim() === '' ? types : [own.trim().toLowerCase().replaceAll(' ', '-')]
  return { types: words.flatMap((word) => inverseType(word.toLowerCase()) ?? []), label: '' }
}

function inverseType(type: string): string | undefined {
  return INVERSE[type] ?? NEUTRAL[type] ?? (MUTUAL.has(type) ? type : undefined)
}
