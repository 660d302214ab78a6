import { create } from 'zustand'

/** The same sentence twice is two announcements: in between nothing is said. */
const PAUSE_MS = 40
/** Whoever comes by later must not read of something that is long over. */
const STAYS_MS = 7_000

/** What assistive technology is told, in the one place for that. */
export const useAnnounced = create<{ readonly text: string }>()(() => ({ text: '' }))

let timer: ReturnType<typeof setTimeout> | undefined

/** Has a sentence read out by a screen reader once it has finished its own. */
export function announce(text: string): void {
  clearTimeout(timer)
  useAnnounced.setState({ text: '' })
  timer = setTimeout(() => {
    useAnnounced.setState({ text })
    timer = setTimeout(() => useAnnounced.setState({ text: '' }), STAYS_MS)
  }, PAUSE_MS)
}
