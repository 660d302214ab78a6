import type { ReactNode } from 'react'
import styles from './suggestion.module.css'

type SuggestionProps = {
  /** What is asked, or said: “Did you mean”. */
  readonly text: ReactNode
  /** What the link says, and puts into the field. Without it there is nothing to choose. */
  readonly action?: string | undefined
  readonly onUse?: (() => void) | undefined
}

/** A line below a field, with a link that changes what stands in it. It never stands in the way of saving. */
export function Suggestion({ text, action, onUse }: SuggestionProps) {
  return (
    <span className={styles.suggestion}>
      {text}
      {action !== undefined && (
        <>
          {' '}
          <button
            type="button"
            className={styles.link}
            onClick={(event) => {
              event.currentTarget.closest('fieldset')?.querySelector('input')?.focus()
              onUse?.()
            }}
          >
            {action}
          </button>
        </>
      )}
    </span>
  )
}
