import { useTranslation } from 'react-i18next'
import { useLayout } from '../../shell/use-layout.ts'
import { cx } from '../../ui/cx.ts'
import { SectionSelect } from '../../ui/section-select.tsx'
import styles from './mapping-columns.module.css'
import { meaningSections } from './mapping-words.ts'
import { columnOf, type useMapping } from './use-mapping.ts'

type MappingColumnsProps = {
  readonly mapping: ReturnType<typeof useMapping>
  /** The row that is shown as a person. */
  readonly row: number
  readonly onRow: (row: number) => void
}

/** The table on its side: a line a column, with its first cells and what it becomes. */
export function MappingColumns({ mapping, row, onRow }: MappingColumnsProps) {
  const { t } = useTranslation()
  const layout = useLayout()
  const shown = { three: 3, two: 2, one: 1 }[layout]
  const { table, choices, mean } = mapping
  const rows = table.rows.slice(0, shown)
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('Column')}</th>
            {rows.map((_, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone
              <th key={at} scope="col" className={cx(styles.cell, at === row && styles.here)}>
                <button type="button" aria-pressed={at === row} onClick={() => onRow(at)}>
                  {t('Row {{number}}', { number: at + (choices.hasHead ? 2 : 1) })}
                </button>
              </th>
            ))}
            <th scope="col" className={styles.field}>
              {t('Becomes')}
            </th>
          </tr>
        </thead>
        <tbody>
          {table.heads.map((head, at) => {
            const meaning = columnOf(table, choices, at)
            const isRecognised = table.suggested.columns[at] === 'recognised' || meaning === 'recognised'
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have the same head
              <tr key={at} data-ignored={meaning === 'ignore' || meaning === 'kept' || undefined}>
                <th scope="row" dir="auto">
                  {head || t('Column {{number}}', { number: at + 1 })}
                </th>
                {rows.map((cells, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone
                  <td key={place} className={cx(styles.cell, place === row && styles.here)} dir="auto">
                    {cells[at]}
                  </td>
                ))}
                <td className={styles.field}>
                  <SectionSelect
                    label={t('What {{column}} becomes', { column: head || at + 1 })}
                    value={meaning}
                    sections={meaningSections(head, table.program, isRecognised, t)}
                    onChange={(chosen) => mean(at, chosen)}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
