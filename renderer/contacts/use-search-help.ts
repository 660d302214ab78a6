import { type KeyboardEvent, useState } from 'react'
import { useDefinedFields, useTags } from '../api/queries.ts'
import { everyField, fieldWordFor, type Suggestion, suggestionsFor } from './search-suggestions.ts'

/** What is offered below the search field, which of it Enter takes, and the keys for that. */
export function useSearchHelp(text: string, search: (text: string) => void) {
  const { data: tags } = useTags()
  const { data: fields = [] } = useDefinedFields()
  const [isFocused, setIsFocused] = useState(false)
  const [isAsked, setIsAsked] = useState(false)
  // Where the help was closed or chosen from: it comes back with the next letter.
  const [closedAt, setClosedAt] = useState<string | null>(null)
  const [at, setAt] = useState({ text: '', index: -1 })

  const offered =
    isAsked && text === ''
      ? everyField(fields)
      : suggestionsFor(text, { tags: (tags ?? []).map(({ name }) => name), fields })
  const suggestions = isFocused && closedAt !== text ? offered : []
  const word = isFocused && suggestions.length === 0 ? fieldWordFor(text, fields) : null
  const active = at.text === text ? Math.min(at.index, suggestions.length - 1) : -1

  const close = () => {
    setIsAsked(false)
    setClosedAt(text)
  }
  const choose = (suggestion: Suggestion) => {
    setIsAsked(false)
    search(suggestion.text)
  }
  /** True when the key was meant for the help. */
  const takesKey = ({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): boolean => {
    if (key === 'Tab' && !shiftKey && word) {
      choose(word)
      return true
    }
    if (key === '?' && text === '' && suggestions.length === 0) {
      setIsAsked(true)
      setClosedAt(null)
      return true
    }
    if (suggestions.length === 0) return false
    const chosen = suggestions[active]
    const { length } = suggestions
    if (key === 'ArrowDown') setAt({ text, index: (active + 1) % length })
    else if (key === 'ArrowUp') setAt({ text, index: active <= 0 ? length - 1 : active - 1 })
    else if (key === 'Escape') close()
    else if ((key === 'Enter' || key === 'Tab') && chosen) choose(chosen)
    else return false
    return true
  }
  return {
    suggestions,
    active,
    /** What Tab makes of the word that is being typed. */
    word,
    choose,
    takesKey,
    focusHandlers: {
      onFocus: () => setIsFocused(true),
      onBlur: () => {
        setIsFocused(false)
        setIsAsked(false)
        setClosedAt(null)
      },
    },
  }
}
