import { useEffect, useState } from 'react'
import styles from './live-region.module.css'

/** Says a sentence to assistive technology once it has stood still for a moment. Never seen. */
export function LiveRegion({ text, delay = 500 }: { text: string; delay?: number }) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), delay)
    return () => clearTimeout(timer)
  }, [text, delay])
  return (
    <p className={styles.hidden} role="status">
      {said}
    </p>
  )
}
