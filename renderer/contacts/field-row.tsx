import { Check, Copy } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Link } from 'react-aria-components/Link'
import { useTranslation } from 'react-i18next'
import { Breakable } from '../ui/breakable.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { copy, openLink } from './act.ts'
import styles from './field-row.module.css'

type FieldRowProps = {
  readonly label: string
  readonly value: string
  /** Opens on a click: the main process checks it and hands it to the system. Without it a click copies. */
  readonly href?: string
  /** Grey text behind the value. */
  readonly hint?: string
  /** What is copied, where it is more than what is shown. */
  readonly copied?: string
  readonly children?: ReactNode
}

/** One thing that is known of somebody: click copies it, or opens it when it is a link. */
export function FieldRow({ label, value, href, hint, copied = value, children }: FieldRowProps) {
  const { t } = useTranslation()
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), 1_600)
    return () => clearTimeout(timer)
  }, [isCopied])
  const onCopy = () => void copy(copied).then(setCopied)
  // A screen reader says what is seen, then what a press does.
  const seen = hint ? `${value} ${hint}` : value
  const mark = isCopied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" strokeWidth={1.75} />

  return (
    <div className={styles.row}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>
        {href === undefined ? (
          <Button className={styles.copy ?? ''} onPress={onCopy} aria-label={t('{{value}}, copy', { value: seen })}>
            <span className={styles.text}>
              <Breakable text={value} />
              {hint !== undefined && hint !== '' && <span className={styles.hint}> {hint}</span>}
            </span>
            <span className={styles.mark}>{mark}</span>
          </Button>
        ) : (
          <>
            <Link className={styles.link ?? ''} onPress={() => void openLink(href)}>
              <Breakable text={value} />
            </Link>
            <span className={styles.actions}>
              <IconButton size="tiny" label={t('Copy {{value}}', { value })} onPress={onCopy}>
                {mark}
              </IconButton>
            </span>
          </>
        )}
        {children}
        <span className={styles.said} role="status">
          {isCopied ? t('Copied') : ''}
        </span>
      </dd>
    </div>
  )
}
