import { Columns3, List, Table2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSaveSettings } from '../../api/queries.ts'
import { useLayout } from '../../shell/use-layout.ts'
import { useIsTable } from '../../shell/use-panes.ts'
import { useWindow } from '../../shell/window-store.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { attempt } from '../act.ts'
import { useListLook } from '../list-scope.ts'
import { ColumnsDialog } from './columns-dialog.tsx'

/** Between list and table, and which columns the table has. The narrowest window has no room for a table. */
export function TableButtons() {
  const { t } = useTranslation()
  const layout = useLayout()
  const isTable = useIsTable()
  const save = useSaveSettings()
  const [isChoosing, setChoosing] = useState(false)
  if (layout === 'one') return null
  const show = (view: 'list' | 'table') => {
    useListLook.setState({ view })
    useWindow.getState().showPane('list')
    void attempt(() => save({ listView: view }))
  }
  return (
    <>
      {isTable && (
        <IconButton label={t('Columns')} onPress={() => setChoosing(true)}>
          <Columns3 strokeWidth={1.75} />
        </IconButton>
      )}
      <ColumnsDialog isOpen={isChoosing} onClose={() => setChoosing(false)} />
      {isTable ? (
        <IconButton label={t('Show as list')} onPress={() => show('list')}>
          <List strokeWidth={1.75} />
        </IconButton>
      ) : (
        <IconButton label={t('Show as table')} onPress={() => show('table')}>
          <Table2 strokeWidth={1.75} />
        </IconButton>
      )}
    </>
  )
}
