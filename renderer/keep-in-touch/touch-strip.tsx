import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../shared/domain/contact.ts'
import { nameOf } from '../../shared/domain/person-name.ts'
import { cx } from '../ui/cx.ts'
import { useKeepInTouch } from './queries.ts'
import { useRhythmDialog } from './rhythm-store.ts'
import { rhythmInWords, spokeInWords, standingInWords } from './rhythm-words.ts'
import styles from './touch-strip.module.css'

/** How often they spoke in the last 26 weeks, the rhythm, and where it stands. */
export const TouchStrip = memo(function TouchStrip({ contact }: { contact: Contact }) {
  const { t, i18n } = useTranslation()
  const { data: touch } = useKeepInTouch(contact.id)
  if (touch === undefined || contact.kind !== 'person' || contact.deletedAt !== null) return null
  const { weeks, rhythm, daysSince, mark, isPaused } = touch
  const total = weeks.reduce((sum, count) => sum + count, 0)
  const isPressing = !isPaused && touch.snoozedUntil === null && rhythm !== null
  const standing = standingInWords(touch, i18n.language, t)
  return (
    <section className={styles.strip} aria-labelledby="touch-heading">
      <div className={styles.head}>
        <h2 className={styles.heading} id="touch-heading">
          {t('Keep in touch')}
        </h2>
        <button
          type="button"
          className={styles.rhythm}
          title={touch.tag === null ? undefined : t('From the tag “{{tag}}”', { tag: touch.tag })}
          onClick={() => useRhythmDialog.getState().ask({ ids: [contact.id], name: nameOf(contact) })}
        >
          {rhythm === null ? t('Set a rhythm') : rhythmInWords(rhythm, t)}
        </button>
      </div>
      <div className={styles.weeks} role="img" aria-label={t('Spoke {{count}} times in 26 weeks', { count: total })}>
        {weeks.map((count, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a week is its place
            key={index}
            className={cx(
              styles.week,
              count === 1 && styles.once,
              count > 1 && styles.often,
              index === weeks.length - 1 && styles.now,
            )}
          />
        ))}
      </div>
      <p className={styles.words}>
        {spokeInWords(daysSince, t)}{' '}
        <span
          className={cx(
            isPressing && mark?.state === 'soon' && styles.soon,
            isPressing && mark?.state === 'late' && styles.late,
          )}
        >
          {standing}
        </span>
      </p>
    </section>
  )
})
