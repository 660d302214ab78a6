import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LONGEST_CALENDAR_NAME } from '../../shared/domain/calendar/calendar-name.ts'
import { invoke } from '../api/kith.ts'
import { sentenceOf } from '../api/problem.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { followCalendar } from './act-on-subscriptions.ts'
import styles from './calendar-dialog.module.css'
import { useCalendarStore } from './calendar-store.ts'

/** Asks for the address of a calendar to follow. */
export function SubscribeDialog() {
  const { t } = useTranslation()
  const { isSubscribing, subscribe } = useCalendarStore()
  const [isBusy, setBusy] = useState(false)
  const close = () => {
    if (isBusy) void invoke('subscriptions.cancel', {})
    subscribe(false)
  }
  return (
    <Dialog title={t('Follow a calendar')} isOpen={isSubscribing} onClose={close}>
      <Form isBusy={isBusy} onBusy={setBusy} onClose={() => subscribe(false)} onCancel={close} />
    </Dialog>
  )
}

type FormProps = {
  readonly isBusy: boolean
  readonly onBusy: (isBusy: boolean) => void
  readonly onClose: () => void
  readonly onCancel: () => void
}

function Form({ isBusy, onBusy, onClose, onCancel }: FormProps) {
  const { t } = useTranslation()
  const [url, setUrl] = useState('')
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const isReady = url.trim() !== '' && !isBusy
  const follow = async () => {
    onBusy(true)
    try {
      await followCalendar({ url, name })
      onClose()
    } catch (thrown) {
      setProblem(sentenceOf(thrown))
    } finally {
      onBusy(false)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) void follow()
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        isFresh
        isLabelVisible
        label={t('Address')}
        placeholder="https://…/calendar.ics"
        maxLength={4_000}
        value={url}
        problem={problem}
        note={t('It begins with https:// or webcal://. Whoever gives the calendar out knows it.')}
        onChange={({ target }) => {
          setProblem(null)
          setUrl(target.value)
        }}
      />
      <TextField
        isLabelVisible
        label={t('Name')}
        placeholder={t('As it calls itself')}
        maxLength={LONGEST_CALENDAR_NAME}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <p className={styles.note}>
        {t(
          'Kith fetches it now, and again only when you choose Refresh. Its events can be looked at here, not changed.',
        )}
      </p>
      <div className={styles.foot}>
        <Button tone="ghost" onPress={onCancel}>
          {t('Cancel')}
        </Button>
        <Button tone="primary" type="submit" isDisabled={!isReady}>
          {isBusy ? t('Fetching…') : t('Follow')}
        </Button>
      </div>
    </form>
  )
}
