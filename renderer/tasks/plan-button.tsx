import { CalendarPlus } from 'lucide-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import styles from './follow-up-strip.module.css'
import { planTask } from './tasks-store.ts'

/** Plans a follow-up with somebody. */
export function PlanButton({ shown }: { shown: RefObject<{ readonly id: number }> }) {
  const { t } = useTranslation()
  return (
    <Button
      tone="ghost"
      className={styles.plan}
      icon={<CalendarPlus strokeWidth={1.75} />}
      onPress={() => planTask([shown.current.id])}
    >
      {t('Plan')}
    </Button>
  )
}
