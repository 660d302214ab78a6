import { Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PlaceChange, ValueChange } from '../../../shared/contract/history.contract.ts'
import { keyed } from '../../ui/keyed.ts'
import { type ToldValue, valuesInWords } from './change-words.ts'
import styles from './changes.module.css'

/** What came and what went: only that, and not the rest of a list. */
export function ChangeValues({ change }: { change: ValueChange | PlaceChange }) {
  const { t, i18n } = useTranslation()
  if (change.field === 'trash')
    return <p className={styles.place}>{change.isIn ? t('Moved to the trash') : t('Taken out of the trash')}</p>
  if (change.field === 'book')
    return <p className={styles.place}>{t('Taken out of the book, and later brought back')}</p>
  const { went, came } = valuesInWords(change, t, i18n.language)
  return (
    <ul className={styles.values}>
      {keyed(went).map(({ key, value }) => (
        <li key={`-${key}`} className={styles.went}>
          <Minus aria-hidden="true" strokeWidth={2} />
          <span className={styles.said}>{t('before:')} </span>
          <Value {...value} />
        </li>
      ))}
      {keyed(came).map(({ key, value }) => (
        <li key={`+${key}`} className={styles.came}>
          <Plus aria-hidden="true" strokeWidth={2} />
          <span className={styles.said}>{t('after:')} </span>
          <Value {...value} />
        </li>
      ))}
    </ul>
  )
}

function Value({ text, photo }: ToldValue) {
  if (photo === null) return <bdi className={styles.text}>{text}</bdi>
  return (
    <img className={styles.photo} src={`app://kith/thumbnail/${photo}`} alt={text} decoding="async" draggable={false} />
  )
}
