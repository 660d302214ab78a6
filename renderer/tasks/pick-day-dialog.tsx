import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useToday } from '../ui/use-today.ts'
import { postponeTasks } from './act-on-tasks.ts'
import { DateField } from './date-field.tsx'
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
  const [day, setDay] = useState({ value: civilDay(useToday(), 1), isBad: false })
  const problem = day.isBad ? t('This day does not exist. Choose another date.') : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (day.isBad || day.value === '') return
    onClose()
    void postponeTasks(picked, { to: 'day', on: day.value, time: null })
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <DateField
        type="date"
        label={t('Day')}
        value={day.value}
        problem={problem}
        isFresh
        onChange={(value, isBad) => setDay({ value, isBad })}
      />
      <div className={styles.foot}>
        <Button tone="ghost" onPress={onClose}>
          {t('Cancel')}
        </Button>
        <Button tone="primary" type="submit" isDisabled={day.value === ''}>
          {t('Move')}
        </Button>
      </div>
    </form>
  )
}
