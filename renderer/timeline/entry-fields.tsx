import { Bell, Clock, UserPlus, X } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallOutcome, Direction } from '../../shared/domain/entry.ts'
import { PersonPicker } from '../contacts/edit/person-picker.tsx'
import { MomentField } from '../dates/moment-field.tsx'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { Select } from '../ui/select.tsx'
import { Problem } from '../ui/text-field.tsx'
import { useOwnState } from '../ui/use-own-state.ts'
import styles from './composer.module.css'
import { AttachButton } from './entry-files.tsx'
import { type EntryForm, type FormProblems, hasDirection, hasDuration, localTime } from './entry-form.ts'
import { TagButton } from './entry-tags.tsx'
import { LATER, morningIn } from './remind-later.ts'

type FieldsProps = {
  readonly form: EntryForm
  readonly problems: FormProblems
  readonly contactId: number
  readonly change: (change: Partial<EntryForm>) => void
  /** Whether one can be reminded of it afterwards. */
  readonly isNew: boolean
  readonly onFiles: (files: readonly File[]) => void
  readonly onTags: () => void
}

/** When it was, how it went and who else was there. */
export function EntryFields({ form, problems, contactId, change, isNew, onFiles, onTags }: FieldsProps) {
  const { t } = useTranslation()
  const { kind, when, direction, outcome, minutes, people } = form
  const [isPicking, setPicking] = useOwnState(contactId, false)
  return (
    <div className={styles.fields}>
      {when === null ? (
        <Button
          isSmall
          tone="ghost"
          icon={<Clock strokeWidth={1.75} />}
          aria-label={t('Now. Choose when it was')}
          onPress={() => change({ when: localTime(Date.now()) })}
        >
          {t('Now')}
        </Button>
      ) : (
        <MomentField
          dayLabel={t('On what day')}
          timeLabel={t('At what time')}
          value={when}
          toward="past"
          onChange={(chosen) => change({ when: chosen })}
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
        <IconButton size="small" label={t('With… who else was there')} onPress={() => setPicking(true)}>
          <UserPlus strokeWidth={1.75} />
        </IconButton>
      )}
      <AttachButton onFiles={onFiles} />
      <TagButton onPress={onTags} />
      {isNew && <RemindField form={form} change={change} />}
      {[problems.when, problems.minutes, problems.text, problems.remindAt].map(
        (problem) => problem !== undefined && <Problem key={problem} text={t(problem)} />,
      )}
    </div>
  )
}

type RemindProps = Pick<FieldsProps, 'form' | 'change'>

/** Whether to be reminded of it, and when. */
const RemindField = memo(function RemindField({ form: { remindAt }, change }: RemindProps) {
  const { t } = useTranslation()
  const choose = (days: number) => change({ remindAt: morningIn(days, new Date()) })
  if (remindAt === null)
    return (
      <Menu
        label={t('Remind me')}
        trigger={
          <Button isSmall tone="ghost" icon={<Bell strokeWidth={1.75} />}>
            {t('Remind me')}
          </Button>
        }
      >
        {LATER.map(([words, days]) => (
          <MenuItem key={words} onAction={() => choose(days)}>
            {t(words)}
          </MenuItem>
        ))}
      </Menu>
    )
  return (
    <span className={styles.person}>
      <Bell className={styles.bell} strokeWidth={1.75} aria-hidden="true" />
      <MomentField
        dayLabel={t('Remind me on')}
        timeLabel={t('Remind me at')}
        value={remindAt}
        toward="future"
        onChange={(chosen) => change({ remindAt: chosen })}
      />
      <IconButton size="tiny" label={t('Without a reminder')} onPress={() => change({ remindAt: null })}>
        <X strokeWidth={1.75} />
      </IconButton>
    </span>
  )
})
