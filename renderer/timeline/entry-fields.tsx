import { Clock, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallOutcome, Direction } from '../../shared/domain/entry.ts'
import { PersonPicker } from '../contacts/edit/person-picker.tsx'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Select } from '../ui/select.tsx'
import { Problem } from '../ui/text-field.tsx'
import styles from './composer.module.css'
import { type EntryForm, type FormProblems, hasDirection, hasDuration, localTime } from './entry-form.ts'

type FieldsProps = {
  readonly form: EntryForm
  readonly problems: FormProblems
  readonly contactId: number
  readonly change: (change: Partial<EntryForm>) => void
}

/** When it was, how it went and who else was there. */
export function EntryFields({ form, problems, contactId, change }: FieldsProps) {
  const { t } = useTranslation()
  const { kind, when, direction, outcome, minutes, people } = form
  const [isPicking, setPicking] = useState(false)
  return (
    <div className={styles.fields}>
      {when === null ? (
        <Button
          isSmall
          tone="ghost"
          icon={<Clock strokeWidth={1.75} />}
          onPress={() => change({ when: localTime(Date.now()) })}
        >
          {t('Now')}
        </Button>
      ) : (
        <input
          type="datetime-local"
          className={styles.when}
          aria-label={t('When')}
          aria-invalid={problems.when !== undefined || undefined}
          value={when}
          onChange={(event) => change({ when: event.target.value })}
        />
      )}
      {hasDirection(kind) && (
        <Select
          label={t('Direction')}
          value={direction}
          options={[
            ['outgoing', t('From me')],
            ['incoming', t('To me')],
          ]}
          onChange={(chosen) => change({ direction: chosen as Direction })}
        />
      )}
      {kind === 'call' && (
        <Select
          label={t('Outcome')}
          value={outcome}
          options={[
            ['reached', t('Reached')],
            ['noAnswer', t('No answer')],
            ['leftMessage', t('Left a message')],
            ['busy', t('Busy')],
          ]}
          onChange={(chosen) => change({ outcome: chosen as CallOutcome })}
        />
      )}
      {hasDuration(kind) && (
        <label className={styles.minutes}>
          <input
            inputMode="numeric"
            aria-label={t('Minutes')}
            aria-invalid={problems.minutes !== undefined || undefined}
            value={minutes}
            onChange={(event) => change({ minutes: event.target.value })}
          />
          <span aria-hidden="true">{t('min')}</span>
        </label>
      )}
      {people.map(({ id, name }) => (
        <span key={id} className={styles.person}>
          <bdi>{name || t('No name')}</bdi>
          <IconButton
            size="tiny"
            label={t('Without {{name}}', { name: name || t('No name') })}
            onPress={() => change({ people: people.filter((person) => person.id !== id) })}
          >
            <X strokeWidth={1.75} />
          </IconButton>
        </span>
      ))}
      {isPicking ? (
        <PersonPicker
          label={t('Who else was there')}
          isTaken={({ id }) => id === contactId || people.some((person) => person.id === id)}
          onPick={({ id, name }) => change({ people: [...people, { id, name }] })}
          onName={() => setPicking(false)}
          onClose={() => setPicking(false)}
        />
      ) : (
        <Button isSmall tone="ghost" onPress={() => setPicking(true)}>
          {t('With…')}
        </Button>
      )}
      {[problems.when, problems.minutes, problems.text].map(
        (problem) => problem !== undefined && <Problem key={problem} text={t(problem)} />,
      )}
    </div>
  )
}
