import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '../dates/date-field.tsx'
import { everyFieldReads } from '../dates/every-field-reads.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useToday } from '../ui/use-today.ts'
import { postponeTasks } from './act-on-tasks.ts'
import { civilDay } from './due-words.ts'
import styles from './task-dialog.module.css'
import { useTasksStore } from './tasks-store.ts'

/** Asks to which day tasks move. */
export function PickDayDialog() {
  const { t } = useTranslation()
  const { picked, pickDay } = useTasksStore()
  const close = () => pickDay([])
  const title =
    picked.length === 1
      ? t('Move “{{title}}” to', { title: picked[0]?.title })
      : t('Move {{count, number}} tasks to', { count: picked.length })
  return (
    <Dialog title={title} isOpen={picked.length > 0} onClose={close}>
      <PickDay onClose={close} />
    </Dialog>
  )
}

function PickDay({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const picked = useTasksStore((state) => state.picked)
  const [day, setDay] = useState(civilDay(useToday(), 1))
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    if (!everyFieldReads(form, () => form.requestSubmit())) return
    onClose()
    void postponeTasks(picked, { to: 'day', on: day, time: null })
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <DateField label={t('Day')} value={day} isRequired isFresh onChange={setDay} />
      <div className={styles.foot}>
        <Button tone="ghost" onPress={onClose}>
          {t('Cancel')}
        </Button>
        <Button tone="primary" type="submit">
          {t('Move')}
        </Button>
      </div>
    </form>
  )
}
