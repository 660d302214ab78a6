import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../shared/domain/contact.ts'
import type { Rhythm } from '../../../shared/domain/keep-in-touch/rhythm.ts'
import { useKeepInTouch } from '../../keep-in-touch/queries.ts'
import { RhythmField } from '../../keep-in-touch/rhythm-field.tsx'
import { noRhythmInWords, spokeInWords, standingInWords } from '../../keep-in-touch/rhythm-words.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import type { ContactForm } from './contact-form.ts'
import styles from './touch-field.module.css'

type TouchFieldProps = {
  readonly base: Contact | null
  readonly rhythm: ContactForm['rhythm']
  readonly isReminded: ContactForm['isReminded']
  readonly onChange: (change: Partial<Pick<ContactForm, 'rhythm' | 'isReminded'>>) => void
}

/** How often the user wants to speak with somebody, whether to be told of it, and where that stands. It is set when they are saved. */
export function TouchField({ base, rhythm, isReminded, onChange }: TouchFieldProps) {
  const { t, i18n } = useTranslation()
  const { data: touch } = useKeepInTouch(base?.id ?? null)
  if (base !== null && touch === undefined) return null
  const own = touch?.source === 'own' ? touch.rhythm : null
  const change = (to: Rhythm | null | undefined) =>
    onChange({ rhythm: to === undefined || JSON.stringify(to) === JSON.stringify(own) ? null : { to } })
  const wasReminded = touch?.isReminded ?? true
  // What their tags say holds while they have none of their own.
  const hasRhythm = (rhythm === null ? own : rhythm.to) !== null || touch?.source === 'tag'
  return (
    <div className={styles.field}>
      <RhythmField
        label={t('Keep in touch')}
        isFresh={false}
        initial={rhythm === null ? own : rhythm.to}
        none={noRhythmInWords(touch, t)}
        onChange={change}
      />
      {hasRhythm && (
        <Checkbox
          isChecked={isReminded ?? wasReminded}
          onChange={(isOn) => onChange({ isReminded: isOn === wasReminded ? null : isOn })}
        >
          {t('Remind me when due')}
        </Checkbox>
      )}
      {touch && rhythm === null && (
        <p className={styles.words}>
          {spokeInWords(touch.daysSince, t)} {standingInWords(touch, i18n.language, t)}
        </p>
      )}
    </div>
  )
}
