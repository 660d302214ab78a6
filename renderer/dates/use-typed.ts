import { type RefObject, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useSteady } from '../ui/use-steady.ts'
import { askedOf } from './every-field-reads.ts'

export type Reading<T extends string> = {
  /** What is there to be seen at once; null where it is nothing of the kind, or takes asking. */
  readonly read: (typed: string) => T | null
  /** Asks whoever knows more. Without it there is nobody. */
  readonly ask?: (typed: string) => Promise<T | null>
  /** Whether something has to stand there: empty is not understood then. */
  readonly isRequired?: boolean
}
type Answer<T> = { readonly typed: string; readonly value: T | null }

/** So long nothing more is typed before somebody is asked. */
const PAUSE_MS = 120

/**
 * What is typed into a field that stands for a value, until it is left: `value` is what it was understood as, empty where
 * nothing stands there, null where it was not understood, undefined while somebody is asked. `onChange` hears each that was.
 */
export function useTyped<T extends string>(
  {
    field,
    value,
    onChange,
  }: {
    readonly field: RefObject<HTMLInputElement | null>
    readonly value: T | ''
    readonly onChange: (value: T | '') => void
  },
  { read, ask, isRequired = false }: Reading<T>,
) {
  /** Null: what stands there are the words of the value. */
  const [typed, setTyped] = useState<string | null>(null)
  const [answer, setAnswer] = useState<Answer<T> | null>(null)
  const [wasLeft, setLeft] = useState(false)
  const asked = useRef<{ readonly typed: string } | null>(null)

  const known = (text: string): T | '' | null => (text.trim() === '' ? (isRequired ? null : '') : read(text))
  const meantBy = (text: string): T | '' | null | undefined => {
    const at = known(text)
    if (at !== null || ask === undefined || text.trim() === '') return at
    return answer?.typed === text ? answer.value : undefined
  }
  const understood = typed === null ? value : meantBy(typed)

  const tell = useSteady(onChange)
  const askFor = useSteady((text: string) => {
    if (ask === undefined || asked.current?.typed === text) return
    const input = field.current
    const answered = ask(text)
      .catch(() => null)
      .then((found) => {
        if (asked.current?.typed === text) asked.current = null
        if (input && askedOf.get(input) === answered) askedOf.delete(input)
        if (field.current?.value !== text) return
        // At once: whoever wants to save waits for it, and saves what is drawn by then.
        flushSync(() => {
          setAnswer({ typed: text, value: found })
          if (found === null) return
          tell(found)
          // Nobody is at it any more: it says what it stands for.
          if (document.activeElement !== field.current) setTyped(null)
        })
      })
    asked.current = { typed: text }
    if (input) askedOf.set(input, answered)
  })
  const isAsking = typed !== null && understood === undefined
  useEffect(() => {
    if (!isAsking || typed === null) return
    const timer = setTimeout(() => askFor(typed), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [isAsking, typed, askFor])

  return {
    typed,
    value: understood,
    wasLeft,
    type(text: string) {
      setTyped(text)
      setLeft(false)
      const at = known(text)
      if (at !== null) onChange(at)
    },
    /** The value stands there in words, whatever was typed. */
    settle() {
      setTyped(null)
      setLeft(false)
    },
    /** Somebody turns to something else, or wants to save. */
    leave() {
      if (typed === null) return
      if (understood === undefined) askFor(typed)
      setLeft(true)
      if (understood !== null && understood !== undefined) setTyped(null)
    },
  }
}
