import { startTransition, useEffect, useState } from 'react'

/**
 * `value` as it was when the window was last painted: for what may come one frame after the rest. A deferred value is
 * often drawn before that frame, and holds it up.
 */
export function useAfterPaint<T>(value: T, first: T): T {
  const [painted, setPainted] = useState(first)
  const isBehind = painted !== value
  useEffect(() => {
    if (!isBehind) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setPainted(() => value)))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [isBehind, value])
  return painted
}
