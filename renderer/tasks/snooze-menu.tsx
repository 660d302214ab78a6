import { CalendarDays, Moon, SkipForward, Sun, X } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Postponement } from '../../shared/contract/tasks.contract.ts'
import { Menu, MenuItem } from '../ui/menu.tsx'

type SnoozeMenuProps = {
  readonly trigger: ReactElement
  readonly onChoose: (to: Postponement) => void
  /** Asks for a day of one's own. */
  readonly onPick: () => void
  /** Whether it is today already. */
  readonly isToday?: boolean
  readonly onDismiss: () => void
}

/** To which day a task moves, or that it is not wanted any more. */
export function SnoozeMenu({ trigger, onChoose, onPick, isToday = false, onDismiss }: SnoozeMenuProps) {
  const { t } = useTranslation()
  return (
    <Menu label={t('Snooze')} trigger={trigger} placement="bottom end">
      {!isToday && (
        <MenuItem icon={<Sun />} onAction={() => onChoose({ to: 'today' })}>
          {t('Today')}
        </MenuItem>
      )}
      <MenuItem icon={<Moon />} onAction={() => onChoose({ to: 'tomorrow' })}>
        {t('Tomorrow')}
      </MenuItem>
      <MenuItem icon={<SkipForward />} onAction={() => onChoose({ to: 'nextWeek' })}>
        {t('Next Monday')}
      </MenuItem>
      <MenuItem icon={<CalendarDays />} onAction={onPick}>
        {t('Pick a day…')}
      </MenuItem>
      <MenuItem icon={<X />} onAction={onDismiss}>
        {t('Dismiss')}
      </MenuItem>
    </Menu>
  )
}
