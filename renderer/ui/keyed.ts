/** Gives every value a key that stays with it, also where the same value stands twice. */
export function keyed<T>(values: readonly T[]): readonly { readonly key: string; readonly value: T }[] {
  const seen = new Map<string, number>()
  return values.map((value) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    const times = (seen.get(text) ?? 0) + 1
    seen.set(text, times)
    return { key: `${text} ${times}`, value }
  })
}
