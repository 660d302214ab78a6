import { ArrowDown, ArrowUp, CircleCheck } from 'lucide-react'
import { Separator } from 'react-aria-components/Separator'
import { useTranslation } from 'react-i18next'
import { MenuItem } from '../../ui/menu.tsx'
import type { RowMoves } from './row-moves.ts'

type RowActionsProps = {
  readonly moves: RowMoves
  readonly isPreferred?: boolean
  /** Given where one of several can be called or written to first. */
  readonly onPrefer?: () => void
}

/** The entries of a row's menu that have to do with its place among the others. */
export function RowActions({ moves, isPreferred = false, onPrefer }: RowActionsProps) {
  const { t } = useTranslation()
  const { position, count, onMove } = moves
  if (count < 2 && !isPreferred) return null
  return (
    <>
      <Separator />
      {onPrefer && (
        <MenuItem icon={<CircleCheck />} onAction={onPrefer}>
          {isPreferred ? t('No longer preferred') : t('Make preferred')}
        </MenuItem>
      )}
      {position > 0 && (
        <MenuItem icon={<ArrowUp />} keys={['Alt', '↑']} onAction={() => onMove(position - 1)}>
          {t('Move up')}
        </MenuItem>
      )}
      {position < count - 1 && (
        <MenuItem icon={<ArrowDown />} keys={['Alt', '↓']} onAction={() => onMove(position + 1)}>
          {t('Move down')}
        </MenuItem>
      )}
    </>
  )
}
