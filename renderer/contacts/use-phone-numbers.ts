import { useEffect, useState } from 'react'

type PhoneNumbers = typeof import('../../shared/domain/phone-number.ts')
let known: PhoneNumbers | null = null

async function load(): Promise<PhoneNumbers> {
  known ??= await import('../../shared/domain/phone-number.ts')
  return known
}

/** What reads phone numbers. What is known of every country's is large, and fetched when it is first wanted. */
export function usePhoneNumbers(isWanted = true): PhoneNumbers | null {
  const [loaded, setLoaded] = useState<PhoneNumbers | null>(() => known)
  const isMissing = isWanted && loaded === null
  useEffect(() => {
    if (isMissing) void load().then(setLoaded)
  }, [isMissing])
  return loaded
}
