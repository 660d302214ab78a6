import { useEffect, useState } from 'react'

const MINUTE = 60_000

/** The present minute, as the instant at which it began (epoch milliseconds). It changes with the clock. */
export function useMinute(): number {
  const [minute, setMinute] = useState(begun)
  useEffect(() => {
    // Also after a sleep, over which the timer stands still: it is off by a minute at most then.
    const timer = setTimeout(() => setMinute(begun()), minute + MINUTE - Date.now() + 50)
    return () => clearTimeout(timer)
  }, [minute])
  return minute
}

function begun(): number {
  return Math.floor(Date.now() / MINUTE) * MINUTE
}
