import { Search, X } from 'lucide-react'
import { type KeyboardEvent, memo } from 'react'
import { useTranslation } from 'react-i18next'
import { focusWhenShown } from '../shell/panes.ts'
import { useWindow, useWindowParts } from '../shell/window-store.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Keys } from '../ui/keys.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useAfterPaint } from '../ui/use-after-paint.ts'
import styles from './search-field.module.css'
import { optionId, SearchHelp } from './search-help.tsx'
import { useSearchHelp } from './use-search-help.ts'

const HELP = 'find-help'

/** A button with its tooltip costs more than the field: it is made once after the start, and no letter draws it. */
const ClearButton = memo(function ClearButton() {
  const { t } = useTranslation()
  const search = useWindow((state) => state.search)
  return (
    <IconButton size="tiny" label={t('Clear search')} keys={['Esc']} onPress={() => search('')}>
      <X />
    </IconButton>
  )
})

export function SearchField() {
  const { t } = useTranslation()
  const { text, search, showPane } = useWindowParts('text', 'search', 'showPane')
  const { suggestions, active, word, choose, takesKey, focusHandlers } = useSearchHelp(text, search)
  const hasButton = useAfterPaint(true, false) || text !== ''
  const isHelping = suggestions.length > 0
  const onKeyDown = (event: KeyboardEvent) => {
    if (takesKey(event)) {
      // The help has acted on it.
    } else if (event.key === 'Escape' && text !== '') search('')
    else if (event.key === 'Escape') document.getElementById('people')?.focus()
    else if (event.key === 'ArrowDown' || event.key === 'Enter') enterList(event.key)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  /** Down steps onto the list; Enter opens its first person. */
  const enterList = (key: string) => {
    const people = document.getElementById('people')
    if (!people) return
    people.focus()
    people.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Home', bubbles: true }))
    if (key !== 'Enter') return
    showPane('page')
    focusWhenShown('page')
  }
  return (
    <search className={styles.find}>
      <TextField
        id="find"
        label={t('Find people')}
        placeholder={t('Name, number, company, note')}
        value={text}
        onChange={(event) => search(event.target.value)}
        onKeyDown={onKeyDown}
        {...focusHandlers}
        aria-autocomplete="list"
        aria-controls={isHelping ? HELP : undefined}
        aria-activedescendant={isHelping && active >= 0 ? optionId(HELP, active) : undefined}
        aria-description={word ? t('Tab makes it {{word}}', { word: word.label }) : undefined}
        icon={<Search aria-hidden="true" strokeWidth={1.75} />}
        trailing={
          <>
            {text === '' && <Keys keys={['/']} />}
            {word && (
              <span
                className={styles.word}
                title={t(word.meaning)}
                aria-hidden="true"
                onPointerDown={(event) => {
                  event.preventDefault()
                  choose(word)
                }}
              >
                {word.label}
                <Keys keys={['Tab']} />
              </span>
            )}
            {hasButton && (
              <span className={styles.clear} hidden={text === ''}>
                <ClearButton />
              </span>
            )}
          </>
        }
      />
      {isHelping && <SearchHelp id={HELP} suggestions={suggestions} active={active} onChoose={choose} />}
    </search>
  )
}
