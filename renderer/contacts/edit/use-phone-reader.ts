import { useEffect, useState } from 'react'
import type { readPhone } from '../../../shared/domain/phone-number.ts'

type Reader = typeof readPhone
let reader: Reader | null = null

async function load(): Promise<Reader> {
  reader ??= (await import('../../../shared/domain/phone-number.ts')).readPhone
  return reader
}

/** Reads phone numbers. What is known of every country's numbers is large, and fetched with the first editor alone. */
export function usePhoneReader(): Reader | null {
  const [loaded, setLoaded] = useState<Reader | null>(() => reader)
  useEffect(() => {
    if (loaded === null) void load().then((read) => setLoaded(() => read))
  }, [loaded])
  return loaded
}
