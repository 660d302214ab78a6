import {
  AlarmClock,
  Bell,
  CakeSlice,
  CalendarDays,
  Check,
  Heart,
  ListChecks,
  type LucideIcon,
  Sunrise,
  UserRoundCheck,
  X,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { InboxItem } from '../../shared/contract/reminders.contract.ts'
import type { ContactId } from '../../shared/domain/contact.ts'
import type { ReminderKind, Snooze } from '../../shared/domain/reminder.ts'
import { callUp, writeTo } from '../keep-in-touch/reach.ts'
import { startLoggingWith } from '../timeline/composer-store.ts'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { useToday } from '../ui/use-today.ts'
import { dismissReminders, finishReminder, snoozeReminder, targetOf } from './act-on-reminder.ts'
import { openTarget } from './open-target.ts'
import { stateInWords } from './reminder-words.ts'
import styles from './reminders-page.module.css'

const ICONS: Readonly<Record<ReminderKind, LucideIcon>> = {
  task: ListChecks,
  keepInTouch: UserRoundCheck,
  birthday: CakeSlice,
  anniversary: Heart,
  event: CalendarDays,
  summary: Sunrise,
}

/** One reminder: what, when, and what can be done with it. */
export function ReminderRow({ item, isNew }: { item: InboxItem; isNew: boolean }) {
  const { t, i18n } = useTranslation()
  const today = useToday()
  const { title, body, state } = item
  const target = targetOf(item)
  const Icon = ICONS[item.kind] ?? Bell
  const when = stateInWords(item, today, i18n.language, t)
  return (
    <li className={cx(styles.row, state === 'snoozed' && styles.snoozed)}>
      <Icon className={styles.icon} aria-hidden="true" strokeWidth={1.75} />
      <button
        type="button"
        className={styles.words}
        data-reminder={item.id}
        aria-disabled={target === null || undefined}
        onClick={() => target && openTarget(target)}
      >
        <span className={styles.name} dir="auto">
          {isNew && <span className={styles.dot} role="img" aria-label={t('New')} />}
          {title}
        </span>
        {body !== '' && (
          <span className={styles.body} dir="auto">
            {body}
          </span>
        )}
        <span className={cx(styles.when, state === 'missed' && styles.missed)}>{when}</span>
      </button>
      <span className={styles.actions}>
        <ReachButton item={item} />
        {item.canFinish && (
          <Button
            isSmall
            icon={<Check strokeWidth={1.75} />}
            aria-label={t('Done: {{title}}', { title })}
            onPress={() => void finishReminder(item)}
          >
            {t('Done')}
          </Button>
        )}
        <SnoozeMenu item={item} />
        <IconButton
          size="small"
          label={t('Dismiss “{{title}}”', { title })}
          keys={['Delete']}
          onPress={() => void dismissReminders([item])}
        >
          <X strokeWidth={1.75} />
        </IconButton>
      </span>
    </li>
  )
}

/** What it is good for: a birthday is written to, who is to be called is called; who is silent for long is spoken of. */
function ReachButton({ item: { kind, deed, contactIds, title } }: { item: InboxItem }) {
  const { t } = useTranslation()
  const [id] = contactIds as readonly ContactId[]
  if (id === undefined) return null
  if (deed === 'call') {
    return (
      <Button isSmall aria-label={t('Call: {{title}}', { title })} onPress={() => void callUp(id)}>
        {t('Call')}
      </Button>
    )
  }
  if (deed === 'write') {
    return (
      <Button isSmall aria-label={t('Write: {{title}}', { title })} onPress={() => void writeTo(id)}>
        {t('Write')}
      </Button>
    )
  }
  if (kind !== 'keepInTouch') return null
  return (
    <Button isSmall aria-label={t('Log: {{title}}', { title })} onPress={() => startLoggingWith(id)}>
      {t('Log')}
    </Button>
  )
}

function SnoozeMenu({ item }: { item: InboxItem }) {
  const { t } = useTranslation()
  const label = t('Remind again: {{title}}', { title: item.title })
  const trigger = (
    <IconButton size="small" label={label}>
      <AlarmClock strokeWidth={1.75} />
    </IconButton>
  )
  const choices: readonly (readonly [Snooze, string])[] = [
    ['tenMinutes', t('In 10 minutes')],
    ['oneHour', t('In 1 hour')],
    ['tomorrow', t('Tomorrow')],
  ]
  return (
    <Menu label={label} trigger={trigger} placement="bottom end">
      {choices.map(([snooze, words]) => (
        <MenuItem key={snooze} onAction={() => void snoozeReminder(item, snooze)}>
          {words}
        </MenuItem>
      ))}
    </Menu>
  )
}
