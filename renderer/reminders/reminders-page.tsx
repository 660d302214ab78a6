import { ArrowLeft, Settings as SettingsIcon } from 'lucide-react'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InboxItem } from '../../shared/contract/reminders.contract.ts'
import { invoke } from '../api/kith.ts'
import { sentenceOf } from '../api/problem.ts'
import { useInbox } from '../api/queries.ts'
import { openSetting } from '../settings/open-setting.ts'
import { PageBar } from '../shell/page-bar.tsx'
import { backToPeople } from '../shell/panes.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Problem } from '../ui/text-field.tsx'
import { dismissReminders } from './act-on-reminder.ts'
import { ReminderRow } from './reminder-row.tsx'
import styles from './reminders-page.module.css'

/** What came due and is neither done nor dismissed: shown by the desktop, missed, held back or put off. */
export function RemindersPage() {
  const { t } = useTranslation()
  const { data, error } = useInbox()
  const items = data?.items ?? []
  const fresh = useSeen(items)
  const [due, snoozed] = [false, true].map((is) => items.filter(({ state }) => (state === 'snoozed') === is))
  return (
    <>
      <PageBar leading={<Crumb />} />
      <div className={styles.scroll}>
        <div className={styles.content}>
          <div className={styles.head}>
            <h1 className={styles.title}>{t('Reminders')}</h1>
            {items.length > 1 && (
              <Button isSmall onPress={() => void dismissReminders(items)}>
                {t('Dismiss all')}
              </Button>
            )}
            <IconButton size="small" label={t('Settings of reminders')} onPress={() => openSetting('reminders')}>
              <SettingsIcon strokeWidth={1.75} />
            </IconButton>
          </div>
          {error && <Problem text={sentenceOf(error)} />}
          {data && items.length === 0 && (
            <EmptyState
              title={t('Nothing waits for you')}
              hint={t(
                'Birthdays, follow-ups and whatever else comes due is listed here until it is done or dismissed.',
              )}
            />
          )}
          <Reminders label={t('Due')} items={due ?? []} fresh={fresh} />
          <Reminders label={t('Put off')} items={snoozed ?? []} fresh={fresh} />
        </div>
      </div>
    </>
  )
}

type RemindersProps = {
  readonly label: string
  readonly items: readonly InboxItem[]
  readonly fresh: ReadonlySet<number>
}

function Reminders({ label, items, fresh }: RemindersProps) {
  if (items.length === 0) return null
  return (
    <section className={styles.part} aria-label={label}>
      <h2 className={styles.heading}>{label}</h2>
      <ul onKeyDown={(event) => onKey(event, items)}>
        {items.map((item) => (
          <ReminderRow key={item.id} item={item} isNew={fresh.has(item.id)} />
        ))}
      </ul>
    </section>
  )
}

/** Arrows walk from reminder to reminder, Delete dismisses the one that has the focus. */
function onKey(event: KeyboardEvent, items: readonly InboxItem[]): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-reminder]')]
  const at = all.findIndex((row) => row === event.target)
  const row = all[at]
  if (row === undefined) return
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const isDismissed = event.key === 'Delete' || event.key === 'Backspace'
  if (step === undefined && !isDismissed) return
  event.preventDefault()
  event.stopPropagation()
  if (step !== undefined) {
    all[at + step]?.focus()
    return
  }
  const neighbour = all[at + 1] ?? all[at - 1] ?? document.getElementById('page')
  const dismissed = items.filter(({ id }) => id === Number(row.dataset.reminder))
  void dismissReminders(dismissed).then(() => neighbour?.focus())
}

/** Those that were new when they came in sight; from then on they count as seen. */
function useSeen(items: readonly InboxItem[]): ReadonlySet<number> {
  const [fresh, setFresh] = useState<ReadonlySet<number>>(new Set())
  useEffect(() => {
    const ids = items.filter(({ isNew }) => isNew).map(({ id }) => id)
    if (ids.length === 0) return
    setFresh((known) => new Set([...known, ...ids]))
    void invoke('reminders.see', { ids }).catch(() => undefined)
  }, [items])
  return fresh
}

function Crumb() {
  const { t } = useTranslation()
  return (
    <IconButton label={t('Back to people')} keys={['Esc']} onPress={backToPeople}>
      <ArrowLeft strokeWidth={1.75} />
    </IconButton>
  )
}
