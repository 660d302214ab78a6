import { useEffect, useRef } from 'react'
import { useAppInfo } from '../api/queries.ts'
import { chordOf } from './chords.ts'
import { hearsLetters, isBehindDialog } from './shortcuts.ts'

/** A letter that does something on this page wherever the focus is, unless something is written or letters are off. */
export function useLetterKey(letter: string, work: () => void): void {
  const areLettersOn = useAppInfo().data?.settings.areLetterKeysOn ?? true
  const latest = useRef(work)
  useEffect(() => {
    latest.current = work
  })
  useEffect(() => {
    if (!areLettersOn) return
    const press = (event: KeyboardEvent) => {
      if (chordOf(event) !== letter || hearsLetters(event.target as Element) || isBehindDialog()) return
      event.preventDefault()
      event.stopPropagation()
      latest.current()
    }
    // Before the window, for which the letter may mean something else.
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [letter, areLettersOn])
}
