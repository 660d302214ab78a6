import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { customColumn, TABLE_COLUMNS } from '../../../shared/domain/table-columns.ts'
import { useSaveSettings } from '../../api/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Switch } from '../../ui/switch.tsx'
import { attempt } from '../act.ts'
import styles from './columns-dialog.module.css'
import { columnInWords } from './table-words.ts'
import { useColumns, useOwnFields } from './use-table.ts'

/** Which columns the table has, and in which order. Every change holds at once. */
export function ColumnsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('Columns')} isOpen={isOpen} onClose={onClose}>
      <Columns />
      <div className={styles.foot}>
        <Button tone="primary" onPress={onClose}>
          {t('Done')}
        </Button>
      </div>
    </Dialog>
  )
}

function Columns() {
  const { t } = useTranslation()
  const chosen: readonly string[] = useColumns()
  const { data: fields = [] } = useOwnFields()
  const save = useSaveSettings()
  const choose = (tableColumns: string[]) => void attempt(() => save({ tableColumns }))
  const move = (at: number, by: -1 | 1) => {
    const next = [...chosen]
    const [moved] = next.splice(at, 1)
    if (moved !== undefined) next.splice(at + by, 0, moved)
    choose(next)
  }
  const all = [...chosen, ...TABLE_COLUMNS, ...fields.map(({ name }) => customColumn(name))]
  return (
    <ul className={styles.columns}>
      {[...new Set(all)].map((column, index) => {
        const name = columnInWords(column, t)
        const isShown = chosen.includes(column)
        return (
          <li key={column}>
            <span className={styles.name}>
              <bdi>{name}</bdi>
            </span>
            {isShown && (
              <>
                <IconButton
                  size="small"
                  label={t('Move {{name}} up', { name })}
                  isDisabled={index === 0}
                  onPress={() => move(index, -1)}
                >
                  <ArrowUp strokeWidth={1.75} />
                </IconButton>
                <IconButton
                  size="small"
                  label={t('Move {{name}} down', { name })}
                  isDisabled={index === chosen.length - 1}
                  onPress={() => move(index, 1)}
                >
                  <ArrowDown strokeWidth={1.75} />
                </IconButton>
              </>
            )}
            <Switch
              label={name}
              isOn={isShown}
              onChange={(isOn) => choose(isOn ? [...chosen, column] : chosen.filter((other) => other !== column))}
            />
          </li>
        )
      })}
    </ul>
  )
}
