import { X } from 'lucide-react'
import { type FocusEvent, useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { Keys } from './keys.tsx'
import styles from './toast.module.css'
import { useToasts } from './toast-store.ts'
import { focusSoonWhereLost } from './use-focus-soon.ts'

const STAYS_MS = 8_000

/** Bottom left of the main pane. Waits while it is hovered or focused. F6 comes by it; Esc closes it. */
export function ToastPlace() {
  const { t } = useTranslation()
  const { toast, dismiss } = useToasts()
  /** The toast that is pointed at or stepped into. One that takes its place under the mouse is not held by that. */
  const [held, setHeld] = useState<number | null>(null)
  /** What had the focus before one of the buttons: it gets it back with the toast gone. */
  const before = useRef<HTMLElement | null>(null)
  const key = toast?.key
  const isHeld = key !== undefined && held === key

  useEffect(() => {
    if (key === undefined || isHeld) return
    const timer = setTimeout(dismiss, STAYS_MS)
    return () => clearTimeout(timer)
  }, [key, isHeld, dismiss])

  // A toast that goes while it is held leaves nothing behind that could say so.
  if (!toast && held !== null) setHeld(null)

  const noteFocus = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement, Element>) => {
    setHeld(key ?? null)
    if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget)) before.current = relatedTarget
  }
  const close = () => {
    const from = before.current
    dismiss()
    focusSoonWhereLost(() => from)
  }
  return (
    <div className={styles.place} role="status">
      {toast && (
        // biome-ignore lint/a11y/noStaticElementInteractions: hovering keeps it in sight, and Esc does what its button does
        <div
          key={toast.key}
          className={styles.toast}
          data-pane="message"
          data-problem={toast.isProblem || undefined}
          onMouseEnter={() => setHeld(toast.key)}
          onMouseLeave={() => setHeld(null)}
          onFocus={noteFocus}
          onBlur={() => setHeld(null)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            close()
          }}
        >
          <bdi className={styles.text}>{toast.text}</bdi>
          {toast.action && (
            <Button
              className={styles.action ?? ''}
              onPress={() => {
                close()
                toast.action?.run()
              }}
            >
              {toast.action.label}
              {toast.action.keys && <Keys keys={toast.action.keys} />}
            </Button>
          )}
          <Button className={styles.close ?? ''} aria-label={t('Close message')} onPress={close}>
            <X aria-hidden="true" />
          </Button>
        </div>
      )}
    </div>
  )
}
