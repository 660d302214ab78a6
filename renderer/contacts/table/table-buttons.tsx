import { Columns3, List, Table2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSaveSettings } from '../../api/queries.ts'
import { useLayout } from '../../shell/use-layout.ts'
import { useIsTable } from '../../shell/use-panes.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { chooseColumns, chooseView, endColumnChoice, useColumnChoice } from '../choose-look.ts'
import { ColumnsDialog } from './columns-dialog.tsx'

/**
 * Between list and table, and which columns the table has. The narrowest window has no room for a table, and the bar of
 * a narrow list none for the button: there the list's menu has it.
 */
export function TableButtons() {
  const { t } = useTranslation()
  const layout = useLayout()
  const isTable = useIsTable()
  const save = useSaveSettings()
  const isChoosing = useColumnChoice(({ isOpen }) => isOpen)
  if (layout === 'one') return null
  if (!isTable) {
    if (layout !== 'three') return null
    return (
      <IconButton label={t('Show as table')} onPress={() => void chooseView('table', save)}>
        <Table2 strokeWidth={1.75} />
      </IconButton>
    )
  }
  return (
    <>
      <IconButton label={t('Columns')} onPress={chooseColumns}>
        <Columns3 strokeWidth={1.75} />
      </IconButton>
      <ColumnsDialog isOpen={isChoosing} onClose={endColumnChoice} />
      <IconButton label={t('Show as list')} onPress={() => void chooseView('list', save)}>
        <List strokeWidth={1.75} />
      </IconButton>
    </>
  )
}
