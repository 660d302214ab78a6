import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { moveOverdueToToday } from './act-on-tasks.ts'

/** Moves all that is overdue to today: one step of undo. */
export function MoveOverdue() {
  const { t } = useTranslation()
  return (
    <Button isSmall tone="accent" onPress={() => void moveOverdueToToday()}>
      {t('Move all to today')}
    </Button>
  )
}
