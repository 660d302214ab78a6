import { canonicalJson } from '../../shared/domain/canonical-json.ts'

/** So much of a long text is told. UTF-16 code units. */
const TOLD = 400
/** So much of it stands before the place where two texts begin to differ. */
const LEAD = 60

/** Which values of a field went and which came. What is no list is one value, or none where it is empty. */
export function diffValues(before: unknown, after: unknown): { went: unknown[]; came: unknown[] } {
  const [old, fresh] = [valuesOf(before), valuesOf(after)]
  const went = without(old, fresh)
  const came = without(fresh, old)
  // The same in another order: all of it tells what changed.
  const isOrder = went.length === 0 && came.length === 0
  return isOrder ? cutBoth(old, fresh) : cutBoth(went, came)
}

function valuesOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return value === null || value === undefined || value === '' ? [] : [value]
}

/** The values of a list that the other does not hold, each as often as it is missing there. */
function without(values: readonly unknown[], others: readonly unknown[]): unknown[] {
  const left = new Map<string, number>()
  for (const other of others) {
    const key = canonicalJson(other)
    left.set(key, (left.get(key) ?? 0) + 1)
  }
  return values.filter((value) => {
    const key = canonicalJson(value)
    const times = left.get(key) ?? 0
    left.set(key, times - 1)
    return times <= 0
  })
}

function cutBoth(went: readonly unknown[], came: readonly unknown[]): { went: unknown[]; came: unknown[] } {
  const [old, fresh] = [went[0], came[0]]
  const isPair = went.length === 1 && came.length === 1 && typeof old === 'string' && typeof fresh === 'string'
  const from = isPair ? Math.max(0, sameUntil(old, fresh) - LEAD) : 0
  return { went: went.map((value) => cut(value, from)), came: came.map((value) => cut(value, from)) }
}

function sameUntil(one: string, other: string): number {
  const end = Math.min(one.length, other.length)
  let at = 0
  while (at < end && one.charCodeAt(at) === other.charCodeAt(at)) at++
  return at
}

/** A value whose texts are as short as they are told. */
function cut(value: unknown, from = 0): unknown {
  if (typeof value === 'string') return cutText(value, from)
  if (Array.isArray(value)) return value.slice(0, TOLD).map((item) => cut(item))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, cut(member)]))
}

function cutText(text: string, from: number): string {
  if (text.length <= TOLD) return text
  const start = Math.min(from, text.length - TOLD)
  const told = text.slice(start, start + TOLD)
  return `${start > 0 ? '…' : ''}${told}${start + TOLD < text.length ? '…' : ''}`
}
