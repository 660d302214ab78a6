import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../shared/domain/contact.ts'
import type { Rhythm } from '../../../shared/domain/keep-in-touch/rhythm.ts'
import { useKeepInTouch } from '../../keep-in-touch/queries.ts'
import { RhythmField } from '../../keep-in-touch/rhythm-field.tsx'
import { noRhythmInWords, spokeInWords, standingInWords } from '../../keep-in-touch/rhythm-words.ts'
import type { ContactForm } from './contact-form.ts'
import styles from './touch-field.module.css'

type TouchFieldProps = {
  readonly base: Contact | null
  readonly rhythm: ContactForm['rhythm']
  readonly onChange: (rhythm: ContactForm['rhythm']) => void
}

/** How often the user wants to speak with somebody, and where that stands. It is set when they are saved. */
export function TouchField({ base, rhythm, onChange }: TouchFieldProps) {
  const { t, i18n } = useTranslation()
  const { data: touch } = useKeepInTouch(base?.id ?? null)
  if (base !== null && touch === undefined) return null
  const own = touch?.source === 'own' ? touch.rhythm : null
  const change = (to: Rhythm | null | undefined) =>
    onChange(to === undefined || JSON.stringify(to) === JSON.stringify(own) ? null : { to })
  return (
    <div className={styles.field}>
      <RhythmField
        label={t('Keep in touch')}
        isFresh={false}
        initial={rhythm === null ? own : rhythm.to}
        none={noRhythmInWords(touch, t)}
        onChange={change}
      />
      {touch && rhythm === null && (
        <p className={styles.words}>
          {spokeInWords(touch.daysSince, t)} {standingInWords(touch, i18n.language, t)}
        </p>
      )}
    </div>
  )
}
