// A table of the page's own would lay out every row; this one draws those in sight.
// biome-ignore-all lint/a11y/useSemanticElements: as said above
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and points at a cell by aria-activedescendant
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TableColumn } from '../../../shared/domain/table-columns.ts'
import { useSaveSettings } from '../../api/queries.ts'
import { chooseSort } from '../choose-look.ts'
import type { ListSort } from '../list-scope.ts'
import styles from './people-table.module.css'
import { columnInWords } from './table-words.ts'

type TableHeadProps = {
  readonly columns: readonly TableColumn[]
  readonly template: string
  /** How the list is sorted; null for an order of its own, such as a search’s. */
  readonly sort: ListSort | null
  /** Whether it can be sorted in another way. */
  readonly isSortable: boolean
}

/** The heads of the columns. Those that a list can be sorted by are buttons. */
export function TableHead({ columns, template, ...order }: TableHeadProps) {
  const { t } = useTranslation()
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.heads} style={{ gridTemplateColumns: template }}>
        <Head column="name" label={t('Name')} index={1} {...order} />
        {columns.map((column, index) => (
          <Head key={column} column={column} label={columnInWords(column, t)} index={index + 2} {...order} />
        ))}
      </div>
    </div>
  )
}

type HeadProps = Pick<TableHeadProps, 'sort' | 'isSortable'> & {
  readonly column: string
  readonly label: string
  readonly index: number
}

function Head({ column, label, index, sort, isSortable: isAny }: HeadProps) {
  const save = useSaveSettings()
  const isSortable = isAny && (column === 'name' || column === 'added' || column === 'changed' || column === 'spoken')
  const isSorted = column === sort
  const Arrow = column === 'name' ? ArrowUp : ArrowDown
  return (
    <div
      role="columnheader"
      aria-colindex={index}
      aria-sort={isSorted ? (column === 'name' ? 'ascending' : 'descending') : isSortable ? 'none' : undefined}
      className={styles.headCell}
    >
      {isSortable ? (
        <button type="button" onClick={() => void chooseSort(column, save)}>
          <span>{label}</span>
          {isSorted && <Arrow aria-hidden="true" strokeWidth={2} />}
        </button>
      ) : (
        <span>{label}</span>
      )}
    </div>
  )
}
