import { useTranslation } from 'react-i18next'
import { fieldInWords } from '../../history/field-words.ts'
import { keyed } from '../../ui/keyed.ts'
import { ShowMore } from '../../ui/show-more.tsx'
import type { FieldStory } from './field-stories.ts'
import styles from './review-details.module.css'

const MOST_VALUES = 6

/** What a card says in one field, and what of it comes, goes and stays. */
export function Story({ story: { field, kind, went, came, same } }: { story: FieldStory }) {
  const { t } = useTranslation()
  const badge = {
    said: '',
    adds: t('Adds'),
    changes: t('Changes'),
    removes: t('Removes'),
    same: t('Same'),
    kept: t('Yours is kept'),
  }[kind]
  const words = fieldInWords(field, t)
  const lines = [
    ...went.map((text) => ({ className: styles.went, before: t('before:'), text })),
    ...came.map((text) => ({ className: styles.came, before: went.length > 0 ? t('after:') : '', text })),
    ...same.map((text) => ({ className: kind === 'said' ? styles.came : styles.same, before: '', text })),
  ]
  return (
    <div className={styles.field}>
      <dt>
        {words.charAt(0).toLocaleUpperCase() + words.slice(1)}
        <span className={styles[kind]}>{badge}</span>
      </dt>
      <dd>
        <ShowMore values={keyed(lines)} limit={MOST_VALUES}>
          {(shown) =>
            shown.map(({ key, value: { className, before, text } }) => (
              <span key={key} className={className}>
                {before !== '' && <span className={styles.said}>{before} </span>}
                <bdi>{text}</bdi>
              </span>
            ))
          }
        </ShowMore>
      </dd>
    </div>
  )
}
