import { useTranslation } from 'react-i18next'
import { cx } from '../ui/cx.ts'
import styles from './search-help.module.css'
import type { Suggestion } from './search-suggestions.ts'

type SearchHelpProps = {
  readonly id: string
  readonly suggestions: readonly Suggestion[]
  /** The one that Enter takes, or -1. */
  readonly active: number
  readonly onChoose: (suggestion: Suggestion) => void
}

/** The id of the option at a place, for the field that points to it. */
export function optionId(list: string, index: number): string {
  return `${list}-${index}`
}

/** What may be added to the search. The field keeps the focus, and the keys. */
export function SearchHelp({ id, suggestions, active, onChoose }: SearchHelpProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.help} id={id} role="listbox" aria-label={t('Narrow the search')}>
      {suggestions.map((suggestion, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the search field has the focus, and points here
        // biome-ignore lint/a11y/useKeyWithClickEvents: the search field takes the keys
        <div
          key={suggestion.label}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === active}
          className={cx(styles.option, index === active && styles.active)}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(suggestion)}
        >
          <span className={styles.label}>{suggestion.label}</span>
          {suggestion.meaning !== '' && <span className={styles.meaning}>{t(suggestion.meaning)}</span>}
        </div>
      ))}
    </div>
  )
}
