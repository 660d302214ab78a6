// A table of the page's own would lay out every row; this one draws those in sight.
// biome-ignore-all lint/a11y/useSemanticElements: as said above
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and points at a cell by aria-activedescendant
import { type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from 'react'
import { useTags } from '../../api/queries.ts'
import { useIsOnePane } from '../../shell/use-panes.ts'
import { useWindow } from '../../shell/window-store.ts'
import { hasMod } from '../../ui/platform.ts'
import { layOut } from '../list-layout.ts'
import { useSelection } from '../selection-store.ts'
import { type Home, homeRow, useCursor } from '../use-cursor.ts'
import { useListKeys } from '../use-list-keys.ts'
import { type PeopleHead, usePeopleRows } from '../use-people.ts'
import { useRowsInSight } from '../use-rows-in-sight.ts'
import { copyRows } from './copy-rows.ts'
import styles from './people-table.module.css'
import { TableHead } from './table-head.tsx'
import { cellId, TableRow } from './table-row.tsx'
import { widthOf } from './table-words.ts'
import { useCells, useColumns } from './use-table.ts'

const HEAD = 30
const NAME_WIDTH = 230
const EDGES = 32

type PeopleTableProps = { readonly head: PeopleHead; readonly label: string; readonly rowHeight: number }

/** People as a table, with the columns that were chosen. It is chosen and walked through as the list is. */
export const PeopleTable = memo(function PeopleTable({ head, label, rowHeight }: PeopleTableProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const home = useRef<Home>(null)
  const { total, scope } = head
  const selected = useWindow((state) => state.selected)
  const open = useWindow((state) => state.open)
  const many = useSelection((state) => state.ids)
  const isOnePane = useIsOnePane()
  const columns = useColumns()
  const { data: tags = [] } = useTags()
  const [column, setColumn] = useState(0)

  const layout = useMemo(
    () => layOut(total, [], { row: rowHeight, header: 0, top: HEAD, bottom: 10 }),
    [total, rowHeight],
  )
  const { viewport, shift, height, first, last, reveal } = useRowsInSight(scroller, head, layout, {
    rowHeight,
    above: HEAD,
    home: homeRow(home.current, scope),
  })
  const rowAt = usePeopleRows(head, first, last)
  const rowOfCells = useCells(head, columns, first, last)
  const { cursor, moveTo, walkTo } = useCursor(head, rowAt, reveal, home)
  const here = rowAt(cursor)
  const keys = useListKeys({
    head,
    rowAt,
    cursor,
    moveTo,
    walkTo,
    screen: Math.floor((viewport - HEAD) / rowHeight),
    isByName: head.sections.length > 0 && (scope.sort ?? 'name') === 'name',
    onPick: ({ id }) => isOnePane || open(id),
  })
  const at = Math.min(column, columns.length)
  const isDrawn = cursor >= first && cursor <= last
  const active = here && isDrawn ? cellId(here.id, at) : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are revealed by the cursor, columns here
  useEffect(() => {
    if (active !== undefined) document.getElementById(active)?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [at])

  const onKeyDown = (event: KeyboardEvent) => {
    const isPlain = !event.altKey && !event.shiftKey && !event.ctrlKey && !event.metaKey
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (step !== undefined && isPlain) setColumn(Math.min(Math.max(at + step, 0), columns.length))
    else if (event.key.toLowerCase() === 'c' && hasMod(event) && !event.shiftKey && here)
      void copyRows(scope, many.size > 0 ? many : new Set([here.id]), columns)
    else return keys.onKeyDown(event)
    event.preventDefault()
    event.stopPropagation()
  }

  const widths = [NAME_WIDTH, ...columns.map(widthOf)]
  const template = widths.map((width) => `minmax(${width}px, ${width}fr)`).join(' ')
  const minWidth = widths.reduce((sum, width) => sum + width, EDGES)
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
  const isSortable = scope.view !== 'trash'
  const isOwnOrder = !isSortable || (scope.text.trim() !== '' && (scope.sort ?? 'name') === 'name')
  return (
    <div className={styles.table}>
      <div
        ref={scroller}
        id="people"
        className={styles.scroller}
        role="grid"
        aria-label={label}
        aria-multiselectable="true"
        aria-rowcount={total + 1}
        aria-colcount={columns.length + 1}
        aria-activedescendant={active}
        tabIndex={0}
        onClick={keys.onClick}
        onDoubleClick={keys.onDoubleClick}
        onKeyDown={onKeyDown}
      >
        <div className={styles.all} style={{ height, minWidth }} role="presentation">
          <TableHead
            columns={columns}
            template={template}
            sort={isOwnOrder ? null : (scope.sort ?? 'name')}
            isSortable={isSortable}
          />
          <div role="rowgroup">
            {rows.map((row) => {
              const person = rowAt(row)
              const cells = rowOfCells(row)
              return (
                <TableRow
                  key={row}
                  person={person}
                  // What was fetched before the list changed is of somebody else.
                  cells={cells && cells.id === person?.id ? cells.cells : undefined}
                  columns={columns}
                  tags={tags}
                  row={row}
                  top={layout.topOf(row) - shift}
                  template={template}
                  isSelected={person !== undefined && (many.size > 0 ? many.has(person.id) : person.id === selected)}
                  cursorColumn={row === cursor ? at : -1}
                />
              )
            })}
          </div>
        </div>
      </div>
    </div>
  )
})
