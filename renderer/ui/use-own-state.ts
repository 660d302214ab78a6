import { useCallback, useState } from 'react'

/** State that belongs to `owner`: for another owner it begins anew, though nothing is mounted anew. */
export function useOwnState<T>(owner: unknown, initial: T): [T, (value: T) => void] {
  const [kept, setKept] = useState({ owner, value: initial })
  const set = useCallback((value: T) => setKept({ owner, value }), [owner])
  return [kept.owner === owner ? kept.value : initial, set]
}
