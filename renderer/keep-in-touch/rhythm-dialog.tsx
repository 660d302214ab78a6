import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeepInTouch } from '../../shared/contract/keep-in-touch.contract.ts'
import type { Rhythm } from '../../shared/domain/keep-in-touch/rhythm.ts'
import { invoke } from '../api/kith.ts'
import { TOUCH } from '../api/queries.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { pause, setBreak, setTouch, snooze, type Whom } from './act-on-touch.ts'
import { MonthsField } from './months-field.tsx'
import styles from './rhythm-dialog.module.css'
import { RhythmField } from './rhythm-field.tsx'
import { useRhythmDialog } from './rhythm-store.ts'
import { dayInWords, monthsInWords, noRhythmInWords } from './rhythm-words.ts'

/** How often to speak with one person, or with several at once. */
export function RhythmDialog() {
  const { t } = useTranslation()
  const { whom, isOpen, close } = useRhythmDialog()
  const title =
    whom === null || whom.ids.length === 1
      ? t('Keep in touch with {{name}}', { name: whom?.name || t('a person without a name') })
      : t('Keep in touch with {{count, number}} people', { count: whom.ids.length })
  return (
    <Dialog title={title} isOpen={isOpen} onClose={close}>
      {whom && <Known whom={whom} onClose={close} />}
    </Dialog>
  )
}

/** Of one person the form begins with what holds. */
function Known({ whom, onClose }: { whom: Whom; onClose: () => void }) {
  const id = whom.ids.length === 1 ? (whom.ids[0] ?? 0) : 0
  const { data } = useQuery({
    queryKey: [...TOUCH, 'dialog', id],
    queryFn: () => invoke('keepInTouch.of', { id }),
    enabled: id !== 0,
    gcTime: 0,
  })
  if (id !== 0 && data === undefined) return null
  return <RhythmForm whom={whom} touch={data ?? null} onClose={onClose} />
}

type FormProps = { readonly whom: Whom; readonly touch: KeepInTouch | null; readonly onClose: () => void }

function RhythmForm({ whom, touch, onClose }: FormProps) {
  const { t, i18n } = useTranslation()
  const initial = touch?.source === 'own' ? touch.rhythm : null
  const initialMonths = touch?.isBreakOwn ? touch.breakMonths : []
  const [rhythm, setRhythmTo] = useState<Rhythm | null | undefined>(initial)
  const [months, setMonths] = useState(initialMonths)
  const [isReminded, setReminded] = useState(touch?.isReminded ?? true)
  // What their tags say holds while they have none of their own.
  const hasRhythm = rhythm !== null || touch?.source === 'tag'
  const isReminderChanged = touch !== null && hasRhythm && isReminded !== touch.isReminded
  const areMonthsChanged = months.join() !== initialMonths.join()
  const isRhythmChanged = rhythm !== undefined && (touch === null || JSON.stringify(rhythm) !== JSON.stringify(initial))
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (rhythm === undefined) return
    onClose()
    const chosen = months.length === 0 ? null : months
    if (isRhythmChanged || isReminderChanged)
      await setTouch(whom, {
        ...(isRhythmChanged && { rhythm }),
        ...(areMonthsChanged && { months: chosen }),
        ...(isReminderChanged && { isReminded }),
      })
    else if (areMonthsChanged) await setBreak(whom, chosen)
  }
  const act = (work: () => Promise<boolean>) => () => {
    onClose()
    void work()
  }
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)}>
      <RhythmField initial={initial} none={noRhythmInWords(touch, t)} onChange={setRhythmTo} />
      {touch && hasRhythm && (
        <Checkbox isChecked={isReminded} onChange={setReminded}>
          {t('Remind me when due')}
        </Checkbox>
      )}
      <MonthsField label={t('Not in these months')} value={months} onChange={setMonths} />
      {touch && !touch.isBreakOwn && touch.breakMonths.length > 0 && months.length === 0 && (
        <p className={styles.hint}>
          {t('The settings say: not in {{months}}.', { months: monthsInWords(touch.breakMonths, i18n.language) })}
        </p>
      )}
      <div className={styles.more}>
        {touch?.snoozedUntil ? (
          <Button isSmall onPress={act(() => snooze(whom, null))}>
            {t('End the snooze until {{date}}', { date: dayInWords(touch.snoozedUntil, i18n.language) })}
          </Button>
        ) : (
          <>
            <Button isSmall onPress={act(() => snooze(whom, 7))}>
              {t('Snooze for a week')}
            </Button>
            <Button isSmall onPress={act(() => snooze(whom, 30))}>
              {t('Snooze for 30 days')}
            </Button>
          </>
        )}
        <Button isSmall onPress={act(() => pause(whom, !touch?.isPaused))}>
          {touch?.isPaused ? t('Take up again') : t('Pause')}
        </Button>
      </div>
      <div className={styles.foot}>
        <Button tone="ghost" onPress={onClose}>
          {t('Cancel')}
        </Button>
        <Button
          tone="primary"
          type="submit"
          isDisabled={rhythm === undefined || (!areMonthsChanged && !isRhythmChanged && !isReminderChanged)}
        >
          {t('Set rhythm')}
        </Button>
      </div>
    </form>
  )
}
