import { useEffect } from 'react'
import { announce } from './announce.ts'

/** Says a sentence to assistive technology once it has stood still for a moment. Never seen. */
export function LiveRegion({ text, delay = 500 }: { text: string; delay?: number }) {
  useEffect(() => {
    if (text === '') return
    const timer = setTimeout(() => announce(text), delay)
    return () => clearTimeout(timer)
  }, [text, delay])
  return null
}
