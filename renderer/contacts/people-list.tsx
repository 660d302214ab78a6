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
import { layOut, pieceOf } from './list-layout.ts'
import styles from './people-list.module.css'
import { PersonRow } from './person-row.tsx'
import { useSelection } from './selection-store.ts'
import { sectionInWords } from './time-words.ts'
import { createTypedPrefix, findPrefix, isLetterKey } from './type-to-jump.ts'
import { type Reveal, useCursor } from './use-cursor.ts'
import { useListSelection } from './use-list-selection.ts'
import { useLongScroll } from './use-long-scroll.ts'
import { type PeopleHead, usePeopleRows } from './use-people.ts'

const HEADER = 26
const AHEAD = 8
const TOP = 2
const BOTTOM = 10
/** Whoever is shown at the bottom stays so far from the edge. */
const EDGE = 4

type PeopleListProps = { readonly head: PeopleHead; readonly label: string; readonly rowHeight: number }

export function PeopleList({ head, label, rowHeight }: PeopleListProps) {
  const { t, i18n } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const selected = useWindow((state) => state.selected)
  const open = useWindow((state) => state.open)
  const showPane = useWindow((state) => state.showPane)
  const typed = useMemo(() => createTypedPrefix(), [])

  const { total, sections, scope } = head
  const isByName = (scope.sort ?? 'name') === 'name'
  const layout = useMemo(
    () => layOut(total, sections, { row: rowHeight, header: HEADER, top: TOP, bottom: BOTTOM }),
    [total, sections, rowHeight],
  )
  const letters = useMemo(() => (isByName ? lettersOf(sections) : []), [sections, isByName])
  const { top, viewport, shift, height, scrollTo } = useLongScroll(scroller, layout.height, rowHeight)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its top
  useEffect(() => scrollTo(0), [scope.text, scope.view, scope.tag, scope.group, scope.sort])

  const first = layout.rowAt(top - AHEAD * rowHeight)
  const last = Math.min(layout.rowAt(top + viewport + AHEAD * rowHeight), total - 1)
  const rowAt = usePeopleRows(head, first, last)
  const reveal: Reveal = useCallback(
    (row, how) => {
      const [above, below] = [layout.sections.length > 0 ? HEADER : TOP, EDGE]
      const begin = layout.topOf(row)
      const isAbove = begin < top + above
      const isBelow = begin + rowHeight > top + viewport - below
      if (!isAbove && !isBelow) return
      if (row === 0) scrollTo(0)
      else if (row === layout.total - 1) scrollTo(layout.height)
      else if (how === 'follow') scrollTo(begin - (viewport - rowHeight) / 2)
      else scrollTo(isAbove ? begin - above : begin + rowHeight + below - viewport)
    },
    [layout, top, viewport, rowHeight, scrollTo],
  )
  const { cursor, moveTo, walkTo } = useCursor(head, rowAt, reveal)
  const many = useSelection((state) => state.ids)
  const selection = useListSelection(head, rowAt, cursor, walkTo)
  const here = rowAt(cursor)
  const topRow = layout.rowAt(top + HEADER)

  const jump = (row: number) => scrollTo(layout.topOf(row) - (layout.sections.length > 0 ? HEADER : TOP))

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
    else if (isByName && layout.sections.length > 0 && event.key === ' ' && typed.isOpen()) jumpTo(' ')
    else if (isByName && layout.sections.length > 0 && isLetterKey(event.key) && !'/?'.includes(event.key))
      jumpTo(event.key)
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

  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
  const groups = Map.groupBy(rows, layout.sectionOf)
  const hasRail = isByName && layout.sections.length > 1
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
        <div className={styles.all} style={{ height }}>
          {[...groups].map(([index, members]) => {
            const section = layout.sections[index]
            const box = pieceOf(layout.boxOf(index), top, viewport)
            const label = section && (isByName ? section.section : sectionInWords(section.section, i18n.language, t))
            return (
              <div
                key={section?.section ?? ''}
                className={styles.section}
                {...(section ? { role: 'group', 'aria-label': label } : { role: 'presentation' })}
                // No transform here: sticky headers know nothing of it.
                style={{ height: box.height, top: box.top - shift }}
              >
                {section && (
                  <div className={styles.header} role="presentation" aria-hidden="true">
                    {label}
                  </div>
                )}
                {members.map((row) => {
                  const person = rowAt(row)
                  return (
                    <PersonRow
                      key={row}
                      id={person ? `person-${person.id}` : `row-${row}`}
                      person={person}
                      query={scope.text}
                      row={row}
                      total={total}
                      top={layout.topOf(row) - box.top}
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
