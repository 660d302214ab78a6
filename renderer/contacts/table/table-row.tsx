// A table of the page's own would lay out every row; this one draws those in sight.
// biome-ignore-all lint/a11y/useSemanticElements: as said above
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and points at a cell by aria-activedescendant
import { Star } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactSummary } from '../../../shared/contract/contacts.contract.ts'
import type { Tag } from '../../../shared/contract/tags.contract.ts'
import type { TableColumn } from '../../../shared/domain/table-columns.ts'
import { useDefinedFields } from '../../api/queries.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Dot } from '../../ui/chip.tsx'
import { cx } from '../../ui/cx.ts'
import styles from './people-table.module.css'
import { cellInWords } from './table-words.ts'

type TableRowProps = {
  readonly person: ContactSummary | undefined
  readonly cells: readonly string[] | undefined
  readonly columns: readonly TableColumn[]
  readonly tags: readonly Tag[]
  readonly row: number
  readonly top: number
  readonly template: string
  readonly isSelected: boolean
  /** The column on which the keyboard stands, counted from the name; -1 when it is in another row. */
  readonly cursorColumn: number
}

/** The id of a cell, by which the grid says where the keyboard is. */
export function cellId(person: number, column: number): string {
  return `cell-${person}-${column}`
}

/** One person of the table. Clicks are the table's. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { person, cells, columns, tags, row, top, template, isSelected, cursorColumn } = props
  const { t, i18n } = useTranslation()
  const { data: fields = [] } = useDefinedFields()
  const idOf = (column: number) => (person ? cellId(person.id, column) : undefined)
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      aria-selected={isSelected}
      aria-busy={cells === undefined || undefined}
      className={cx(styles.row, cursorColumn >= 0 && styles.cursor)}
      style={{ top, gridTemplateColumns: template }}
      data-row={row}
    >
      <div
        id={idOf(0)}
        role="rowheader"
        aria-colindex={1}
        className={styles.name}
        data-here={cursorColumn === 0 || undefined}
      >
        {person && (
          <>
            <Avatar name={person.name} seed={person.uid} photo={person.photo} shape={person.kind} size="row" />
            <bdi>{person.name || t('No name')}</bdi>
            {person.isFavorite && <Star className={styles.star} role="img" aria-label={t('Favourite')} />}
          </>
        )}
      </div>
      {columns.map((column, index) => {
        const cell = cells?.[index] ?? ''
        return (
          <div
            key={column}
            id={idOf(index + 1)}
            role="gridcell"
            aria-colindex={index + 2}
            className={styles.cell}
            data-here={cursorColumn === index + 1 || undefined}
          >
            {column === 'tags' ? (
              <Tags names={cell} tags={tags} />
            ) : (
              <bdi>{cellInWords(column, cell, i18n.language, { fields, t })}</bdi>
            )}
          </div>
        )
      })}
    </div>
  )
})

function Tags({ names, tags }: { names: string; tags: readonly Tag[] }) {
  if (names === '') return null
  return names.split('\n').map((name) => (
    <span key={name} className={styles.tag}>
      <Dot color={`var(--tag-${tags.find((tag) => tag.name === name)?.color ?? 'slate'})`} />
      <bdi>{name}</bdi>
    </span>
  ))
}
