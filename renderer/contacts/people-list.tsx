import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { invoke } from '../api/kith.ts'
import { focusWhenShown } from '../shell/panes.ts'
import { useWindow } from '../shell/window-store.ts'
import { cx } from '../ui/cx.ts'
import { hasMod } from '../ui/platform.ts'
import { deleteMany } from './act-on-many.ts'
import { LetterRail } from './letter-rail.tsx'
import { lettersOf } from './letters.ts'
import { layOut } from './list-layout.ts'
import styles from './people-list.module.css'
import { PersonRow } from './person-row.tsx'
import { useSelection } from './selection-store.ts'
import { createTypedPrefix, findPrefix, isLetterKey } from './type-to-jump.ts'
import { type Reveal, useCursor } from './use-cursor.ts'
import { useListSelection } from './use-list-selection.ts'
import { type PeopleHead, usePeopleRows } from './use-people.ts'

const HEADER = 26
const AHEAD = 8
const TOP = 2

type PeopleListProps = { readonly head: PeopleHead; readonly label: string; readonly rowHeight: number }

export function PeopleList({ head, label, rowHeight }: PeopleListProps) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const selected = useWindow((state) => state.selected)
  const open = useWindow((state) => state.open)
  const showPane = useWindow((state) => state.showPane)
  const typed = useMemo(() => createTypedPrefix(), [])

  const layout = useMemo(() => layOut(head.total, head.sections), [head.total, head.sections])
  const letters = useMemo(() => lettersOf(head.sections), [head.sections])
  // A new function for a new layout: the sizes are then measured anew, even if the count stayed.
  const getItemKey = useCallback((item: number) => (layout.isHeader(item) ? `s${item}` : item), [layout])
  const virtualizer = useVirtualizer({
    count: layout.itemCount,
    getScrollElement: () => scroller.current,
    estimateSize: (item) => (layout.isHeader(item) ? HEADER : rowHeight),
    getItemKey,
    overscan: AHEAD,
    rangeExtractor: defaultRangeExtractor,
    paddingStart: TOP,
    paddingEnd: 10,
    scrollPaddingStart: layout.sections.length > 0 ? HEADER : TOP,
    scrollPaddingEnd: 4,
    initialRect: { width: 300, height: 700 },
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows change their height with the density alone
  useEffect(() => virtualizer.measure(), [rowHeight])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its top
  useEffect(() => virtualizer.scrollToOffset(0), [head.scope.text, head.scope.view, head.scope.tag])

  const items = virtualizer.getVirtualItems()
  const rowAt = usePeopleRows(head, layout.rowOf(items[0]?.index ?? 0), layout.rowOf(items.at(-1)?.index ?? 0))
  const reveal: Reveal = useCallback(
    (row, how) => {
      const item = layout.itemOf(row)
      const { startIndex, endIndex } = virtualizer.range ?? { startIndex: 0, endIndex: -1 }
      const isSeen = item > startIndex && item < endIndex
      if (how === 'step') virtualizer.scrollToIndex(item)
      else if (!isSeen) virtualizer.scrollToIndex(item, { align: 'center' })
    },
    [virtualizer, layout],
  )
  const { cursor, moveTo, walkTo } = useCursor(head, rowAt, reveal)
  const many = useSelection((state) => state.ids)
  const selection = useListSelection(head, rowAt, cursor, walkTo)
  const here = rowAt(cursor)
  const topRow = layout.rowOf(virtualizer.getVirtualItemForOffset((virtualizer.scrollOffset ?? 0) + HEADER)?.index ?? 0)

  const jump = (row: number) => virtualizer.scrollToIndex(layout.itemOf(row), { align: 'start' })

  const nameAt = async (row: number) =>
    rowAt(row)?.name ?? (await invoke('contacts.list', { scope: head.scope, offset: row, limit: 1 })).rows[0]?.name

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey) return
    const leap = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1)
    const moves: Record<string, number> = {
      ArrowDown: cursor + 1,
      ArrowUp: cursor === -1 ? head.total - 1 : cursor - 1,
      Home: 0,
      End: head.total - 1,
      PageDown: cursor + leap,
      PageUp: cursor - leap,
    }
    const to = moves[event.key]
    const isMod = event.ctrlKey || event.metaKey
    if (to !== undefined && event.shiftKey) selection.extendTo(to, isMod)
    else if (to !== undefined && isMod) walkTo(to)
    else if (to !== undefined) goTo(to)
    else if (event.key === ' ' && event.ctrlKey) selection.toggle(cursor)
    else if (event.key.toLowerCase() === 'a' && hasMod(event) && !event.shiftKey) selection.chooseAll()
    else if (isMod) return
    else if (event.key === 'Escape' && many.size > 0) letGo()
    else if ((event.key === 'Delete' || event.key === 'Backspace') && many.size > 0) void deleteMany()
    else if (event.key === 'Enter' && here) openPage()
    else if (layout.sections.length > 0 && event.key === ' ' && typed.isOpen()) jumpTo(' ')
    else if (layout.sections.length > 0 && isLetterKey(event.key) && !'/?'.includes(event.key)) jumpTo(event.key)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const goTo = (row: number) => {
    selection.reset()
    moveTo(row)
  }
  /** Back to one: whoever the keyboard stands on. */
  const letGo = () => {
    selection.reset()
    if (here) moveTo(cursor)
  }
  const onClick = ({ target, shiftKey, ctrlKey, metaKey }: MouseEvent) => {
    const picked = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
    if (!picked) return
    const row = Number(picked.dataset.row)
    const person = rowAt(row)
    if (shiftKey) return selection.extendTo(row, ctrlKey || metaKey)
    if (ctrlKey || metaKey) return selection.toggle(row)
    goTo(row)
    if (person) open(person.id)
  }
  const jumpTo = (letter: string) => {
    const prefix = typed.add(letter)
    void findPrefix(prefix, head.total, nameAt).then(goTo)
  }
  const openPage = () => {
    if (many.size > 0) showPane('page')
    else if (here) open(here.id)
    focusWhenShown('page')
  }

  const groups = Map.groupBy(items, ({ index }) => layout.sectionOf(index))
  const hasRail = layout.sections.length > 1
  return (
    <div className={styles.list}>
      <div
        ref={scroller}
        id="people"
        className={cx(styles.rows, hasRail && styles.withRail)}
        role="listbox"
        aria-multiselectable="true"
        aria-label={label}
        aria-activedescendant={here ? `person-${here.id}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={({ shiftKey, ctrlKey, metaKey }) => shiftKey || ctrlKey || metaKey || openPage()}
      >
        <div className={styles.all} style={{ height: virtualizer.getTotalSize() }}>
          {[...groups].map(([index, members]) => {
            const section = layout.sections[index]
            const start = section ? TOP + section.start * rowHeight + index * HEADER : 0
            const height = section ? HEADER + section.count * rowHeight : virtualizer.getTotalSize()
            return (
              <div
                key={section?.section ?? ''}
                className={styles.section}
                {...(section ? { role: 'group', 'aria-label': section.section } : { role: 'presentation' })}
                // No transform here: sticky headers know nothing of it.
                style={{ height, top: start }}
              >
                {section && (
                  <div className={styles.header} role="presentation" aria-hidden="true">
                    {section.section}
                  </div>
                )}
                {members
                  .filter((item) => !layout.isHeader(item.index))
                  .map((item) => {
                    const row = layout.rowOf(item.index)
                    const person = rowAt(row)
                    return (
                      <PersonRow
                        key={item.key}
                        id={person ? `person-${person.id}` : `row-${row}`}
                        person={person}
                        query={head.scope.text}
                        row={row}
                        total={head.total}
                        top={item.start - start}
                        isSelected={
                          person !== undefined && (many.size > 0 ? many.has(person.id) : person.id === selected)
                        }
                        isCursor={row === cursor}
                      />
                    )
                  })}
              </div>
            )
          })}
        </div>
      </div>
      {hasRail && <LetterRail label={t('Jump to a letter')} letters={letters} topRow={topRow} onJump={jump} />}
    </div>
  )
}
