import { useEffect, useState } from 'react'

/** The present day. It changes at midnight, so that “today” never stands over something older. */
export function useToday(): Date {
  const [today, setToday] = useState(() => new Date())
  useEffect(() => {
    const midnight = new Date(today.getFullYear(), today.getMonth(), today.getDate() + 1)
    const timer = setTimeout(() => setToday(new Date()), midnight.getTime() - Date.now() + 1_000)
    return () => clearTimeout(timer)
  }, [today])
  return today
}
