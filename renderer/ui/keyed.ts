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

/** Gives every value its place as a key: what stood there of another person is changed rather than made anew. */
export function inPlace<T>(values: readonly T[]): readonly { readonly key: string; readonly value: T }[] {
  return values.map((value, place) => ({ key: String(place), value }))
}
