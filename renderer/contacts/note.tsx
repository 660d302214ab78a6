import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import styles from './contact-about.module.css'

/** What a page shows of a note before it is asked for all: a note may be as long as a book. */
const LONG = 6_000

/** A note as text, never as markup. */
export function Note({ text }: { text: string }) {
  const { t } = useTranslation()
  const [isWhole, setWhole] = useState(false)
  const isCut = !isWhole && text.length > LONG
  return (
    <>
      <p className={styles.prose} dir="auto">
        {isCut ? `${text.slice(0, LONG)}…` : text}
      </p>
      {isCut && (
        <Button isSmall tone="accent" onPress={() => setWhole(true)}>
          {t('Show the whole note')}
        </Button>
      )}
    </>
  )
}
