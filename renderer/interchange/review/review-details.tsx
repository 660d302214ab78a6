import { useTranslation } from 'react-i18next'
import type { PlannedCard } from '../../../shared/contract/interchange.contract.ts'
import { POSSIBLE_CHOICES } from '../../../shared/domain/card-choice.ts'
import { IMPORT_WARNINGS } from '../../../shared/domain/import-warning.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { keyed } from '../../ui/keyed.ts'
import { storiesOf } from './field-stories.ts'
import { Story } from './field-story.tsx'
import styles from './review-details.module.css'
import { secondInWords } from './review-words.ts'
import { type Review, usePlannedDetails } from './use-review.ts'

/** A card with all that it says, and what it would change, field by field. */
export function ReviewDetails({ review, card }: { review: Review; card: PlannedCard }) {
  const { t, i18n } = useTranslation()
  const { data: details } = usePlannedDetails(review.plan.planId, card)
  const { match, fate } = card
  const sort = card.kind === 'event' || card.kind === 'task' ? card.kind : 'person'
  const kicker = {
    new: { event: t('New event'), task: t('New task'), person: t('New person') }[sort],
    update: { event: t('Updates this event'), task: t('Updates this task'), person: t('Updates this person') }[sort],
    unchanged: t('Already in your book'),
    duplicate: sort === 'person' ? t('The same card twice') : t('The same twice'),
    unreadable: t('Cannot be read'),
  }[fate]
  const name = (match?.name || card.name) ?? ''
  const matchedBy = details?.match
    ? {
        card: t('The same card came in before'),
        uid: t('Matched by the card’s own number'),
        name: t('Matched by name, and number or e-mail'),
      }[details.match.matchedBy]
    : secondInWords(card, i18n.language)
  const words = {
    new: sort === 'person' ? t('Add as new person') : t('Add'),
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
