import { useCallback, useRef } from 'react'

/** A function that stays the same one, so that whoever is handed it need not be drawn anew, and does what `act` does now. */
export function useSteady<Arguments extends readonly unknown[]>(act: (...args: Arguments) => void) {
  const latest = useRef(act)
  latest.current = act
  return useCallback((...args: Arguments) => latest.current(...args), [])
}
