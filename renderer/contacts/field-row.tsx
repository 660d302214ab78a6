import { Check, Copy, ExternalLink, History } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { Link } from 'react-aria-components/Link'
import { useTranslation } from 'react-i18next'
import { useAppInfo } from '../api/queries.ts'
import { chordOf } from '../shell/chords.ts'
import { commandOf } from '../shell/commands.ts'
import { announce } from '../ui/announce.ts'
import { Breakable } from '../ui/breakable.tsx'
import { ContextMenu } from '../ui/context-menu.tsx'
import { MenuItem } from '../ui/menu.tsx'
import { useOwnState } from '../ui/use-own-state.ts'
import { copy, openLink } from './act.ts'
import styles from './field-row.module.css'
import { RowAction } from './row-action.tsx'

type FieldRowProps = {
  readonly label: string
  readonly value: string
  /** Opens on a click: the main process checks it and hands it to the system. Without it a click copies. */
  readonly href?: string
  /** Opens somebody of the book on a click. */
  readonly onOpen?: (() => void) | undefined
  /** Grey text behind the value. */
  readonly hint?: string
  /** What is copied, where it is more than what is shown. */
  readonly copied?: string
  /** Shows what the field held before. */
  readonly onHistory: () => void
  /** More that can be done with the value. */
  readonly children?: ReactNode
}

/** Without a pointer that hovers, all that can be done with a row is in sight. */
const canHover = matchMedia('(hover: hover)').matches

/**
 * One thing that is known of somebody: click copies it, or opens it when it is a link. A row is kept for the next person;
 * what is seen while the pointer or the focus is there alone is made when it comes.
 */
export function FieldRow({ label, value, href, onOpen, hint, copied = value, onHistory, children }: FieldRowProps) {
  const { t } = useTranslation()
  const row = useRef<HTMLLIElement>(null)
  // A screen reader says what is seen, then what a press does; the label beside it would only say it twice.
  const told = value.replaceAll('\n', ', ')
  const seen = `${label}: ${hint ? `${told}, ${hint}` : told}`
  const [isMenuOpen, setMenuOpen] = useOwnState(seen, false)
  const [isNear, setNear] = useOwnState(seen, !canHover)
  const [isCopied, setCopied] = useCopied(seen)
  const comeNear = () => isNear || setNear(true)
  const onCopy = () =>
    void copy(copied).then((isDone) => {
      setCopied(isDone)
      if (isDone) announce(t('Copied'))
    })
  const areLetterKeysOn = useAppInfo().data?.settings.areLetterKeysOn ?? true
  /** With the focus on a row the key for the changes of the person means those of this field. */
  const onKeyDown = (event: KeyboardEvent) => {
    const command = areLetterKeysOn ? commandOf(chordOf(event.nativeEvent) ?? '') : undefined
    if (command?.id !== 'showChanges' || event.defaultPrevented) return
    event.preventDefault()
    onHistory()
  }
  const open = onOpen ?? (href === undefined ? undefined : () => void openLink(href))
  const mark = isCopied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" strokeWidth={1.75} />

  return (
    <li
      ref={row}
      className={styles.row}
      onKeyDown={onKeyDown}
      onPointerMove={comeNear}
      onFocus={comeNear}
      onContextMenu={(event) => {
        event.preventDefault()
        setMenuOpen(true)
      }}
    >
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <div className={styles.value}>
        {open ? (
          <Link className={styles.link ?? ''} aria-label={seen} onPress={open}>
            <Breakable text={value} />
            {hint && <span className={styles.hint}> {hint}</span>}
          </Link>
        ) : (
          <Button className={styles.copy ?? ''} onPress={onCopy} aria-label={t('{{value}}, copy', { value: seen })}>
            <Breakable text={value} />
            {hint && <span className={styles.hint}> {hint}</span>}
          </Button>
        )}
        <span className={styles.actions}>
          {children}
          {isNear && (
            <RowAction isQuiet label={t('History of this field')} onPress={onHistory}>
              <History strokeWidth={1.75} />
            </RowAction>
          )}
          {(isNear || open) && (
            <RowAction isQuiet={!open} label={t('Copy {{value}}', { value: copied })} onPress={onCopy}>
              {mark}
            </RowAction>
          )}
        </span>
      </div>
      {isMenuOpen && (
        <ContextMenu isOpen label={label} target={row} onClose={() => setMenuOpen(false)}>
          <MenuItem icon={<Copy strokeWidth={1.75} />} onAction={onCopy}>
            {t('Copy')}
          </MenuItem>
          {open && (
            <MenuItem icon={<ExternalLink strokeWidth={1.75} />} onAction={open}>
              {t('Open')}
            </MenuItem>
          )}
          <MenuItem
            icon={<History strokeWidth={1.75} />}
            {...(areLetterKeysOn ? { keys: ['H'] } : {})}
            onAction={onHistory}
          >
            {t('History of this field')}
          </MenuItem>
        </ContextMenu>
      )}
    </li>
  )
}

const SHOWN_MS = 1_600

/** Whether `text` was just copied; for a moment, then no longer. */
function useCopied(text: string): [boolean, (isCopied: boolean) => void] {
  const [isCopied, setCopied] = useOwnState(text, false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [isCopied, setCopied])
  return [isCopied, setCopied]
}
