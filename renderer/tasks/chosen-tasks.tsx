import { AlarmClock, Check, RotateCcw, Trash2, X } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { TaskRow } from '../../shared/contract/tasks.contract.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { deleteTasks, dismissTasks, finishTasks, postponeTasks, reopenTasks } from './act-on-tasks.ts'
import styles from './chosen-tasks.module.css'
import { SnoozeMenu } from './snooze-menu.tsx'
import { useTasksStore } from './tasks-store.ts'

type ChosenTasksProps = {
  readonly tasks: readonly TaskRow[]
  readonly onClear: () => void
  /** The bar goes while it has the focus, which has to go somewhere. */
  readonly onGone: () => void
}

/** What can be done with all tasks that are chosen: each is one step of undo. The keys of a row do the same. */
export function ChosenTasks({ tasks, onClear, onGone }: ChosenTasksProps) {
  const { t } = useTranslation()
  const bar = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = bar.current
    return () => {
      if (element?.contains(document.activeElement)) onGone()
    }
  }, [onGone])
  const pickDay = useTasksStore((state) => state.pickDay)
  const isOpen = tasks.some(({ state }) => state === 'open')
  return (
    <div ref={bar} className={styles.bar} role="toolbar" aria-label={t('For all of them')}>
      <span className={styles.count}>{t('{{count, number}} tasks selected', { count: tasks.length })}</span>
      {isOpen ? (
        <>
          <Button isSmall icon={<Check strokeWidth={1.75} />} onPress={() => void finishTasks(tasks)}>
            {t('Done')}
          </Button>
          <SnoozeMenu
            trigger={
              <Button isSmall icon={<AlarmClock strokeWidth={1.75} />}>
                {t('Snooze')}
              </Button>
            }
            onChoose={(to) => void postponeTasks(tasks, to)}
            onPick={() => pickDay(tasks)}
            onDismiss={() => void dismissTasks(tasks)}
          />
        </>
      ) : (
        <Button isSmall icon={<RotateCcw strokeWidth={1.75} />} onPress={() => void reopenTasks(tasks)}>
          {t('Open again')}
        </Button>
      )}
      <Button isSmall icon={<Trash2 strokeWidth={1.75} />} onPress={() => void deleteTasks(tasks)}>
        {t('Delete')}
      </Button>
      <IconButton size="small" label={t('Clear selection')} onPress={onClear}>
        <X strokeWidth={1.75} />
      </IconButton>
    </div>
  )
}
