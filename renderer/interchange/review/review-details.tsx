import { useTranslation } from 'react-i18next'
import type { PlannedCard } from '../../../shared/contract/interchange.contract.ts'
import { POSSIBLE_CHOICES } from '../../../shared/domain/card-choice.ts'
import { IMPORT_WARNINGS } from '../../../shared/domain/import-warning.ts'
import { fieldInWords } from '../../history/field-words.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { keyed } from '../../ui/keyed.ts'
import { ShowMore } from '../../ui/show-more.tsx'
import { type FieldStory, storiesOf } from './field-stories.ts'
import styles from './review-details.module.css'
import { type Review, usePlannedDetails } from './use-review.ts'

const MOST_VALUES = 6

/** A card with all that it says, and what it would change, field by field. */
export function ReviewDetails({ review, card }: { review: Review; card: PlannedCard }) {
  const { t, i18n } = useTranslation()
  const { data: details } = usePlannedDetails(review.plan.planId, card)
  const { match, fate } = card
  const kicker = {
    new: t('New person'),
    update: t('Updates this person'),
    unchanged: t('Already in your book'),
    duplicate: t('The same card twice'),
    unreadable: t('Cannot be read'),
  }[fate]
  const name = (match?.name || card.name) ?? ''
  const matchedBy = details?.match
    ? {
        card: t('The same card came in before'),
        uid: t('Matched by the card’s own number'),
        name: t('Matched by name, and number or e-mail'),
      }[details.match.matchedBy]
    : card.second
  const words = {
    new: t('Add as new person'),
    update: t('Update'),
    duplicate: t('Keep mine'),
    skip: t('Skip'),
  }
  const others = POSSIBLE_CHOICES[fate].filter((choice) => choice !== card.choice)
  return (
    <div className={styles.details}>
      <p className={styles.kicker}>{kicker}</p>
      <div className={styles.who}>
        <Avatar name={name} seed={match?.uid ?? card.name} photo={match?.photo ?? null} shape={card.kind} size="row" />
        <div className={styles.text}>
          <h2>
            <bdi>{name || t('No name')}</bdi>
          </h2>
          <p>{matchedBy}</p>
        </div>
      </div>
      {card.warnings.length > 0 && (
        <ul className={styles.warnings}>
          {keyed(card.warnings).map(({ key, value }) => (
            <li key={key}>{t(IMPORT_WARNINGS[value.code], { ...value })}</li>
          ))}
        </ul>
      )}
      {details && (
        <dl>
          {storiesOf(details, fate, t, i18n.language).map((story) => (
            <Story key={story.field} story={story} />
          ))}
        </dl>
      )}
      {others.length > 0 && (
        <div className={styles.actions}>
          {others.map((choice) => (
            <Button key={choice} isSmall onPress={() => review.decide(choice, [card.index])}>
              {words[choice]}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}

function Story({ story: { field, kind, went, came, same } }: { story: FieldStory }) {
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
