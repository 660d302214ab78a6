import { memo, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppInfo } from '../api/queries.ts'
import { useWindow } from '../shell/window-store.ts'
import { cx } from '../ui/cx.ts'
import { useAfterPaint } from '../ui/use-after-paint.ts'
import { LetterRail } from './letter-rail.tsx'
import { lettersOf } from './letters.ts'
import { layOut, pieceOf } from './list-layout.ts'
import styles from './people-list.module.css'
import { PersonRow } from './person-row.tsx'
import { useSelection } from './selection-store.ts'
import { sectionInWords } from './time-words.ts'
import { type Home, homeRow, useCursor } from './use-cursor.ts'
import { useListKeys } from './use-list-keys.ts'
import { type PeopleHead, usePeopleRows } from './use-people.ts'
import { useRowsInSight } from './use-rows-in-sight.ts'

const HEADER = 26
const TOP = 2
const BOTTOM = 10
const NO_LETTERS: ReturnType<typeof lettersOf> = []

type PeopleListProps = { readonly head: PeopleHead; readonly label: string; readonly rowHeight: number }

/** It is drawn anew for another answer, not for each key typed in the search. */
export const PeopleList = memo(function PeopleList({ head, label, rowHeight }: PeopleListProps) {
  const { t, i18n } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const home = useRef<Home>(null)
  const selected = useWindow((state) => state.selected)
  const open = useWindow((state) => state.open)
  const many = useSelection((state) => state.ids)

  const { total, sections, scope } = head
  const sortLocale = useAppInfo().data?.sortLocale ?? 'en'
  const isByName = (scope.sort ?? 'name') === 'name'
  const layout = useMemo(
    () => layOut(total, sections, { row: rowHeight, header: HEADER, top: TOP, bottom: BOTTOM }),
    [total, sections, rowHeight],
  )
  const hasLetters = isByName && sections.length > 0
  const letters = useMemo(
    () => (hasLetters ? lettersOf(sections, sortLocale) : NO_LETTERS),
    [sections, hasLetters, sortLocale],
  )
  const above = sections.length > 0 ? HEADER : TOP
  const { top, viewport, shift, height, first, last, lastSeen, most, scrollTo, reveal } = useRowsInSight(
    scroller,
    head,
    layout,
    {
      rowHeight,
      above,
      home: homeRow(home.current, scope),
    },
  )
  const rowAt = usePeopleRows(head, first, last)
  const { cursor, moveTo, walkTo } = useCursor(head, rowAt, reveal, home)
  const here = rowAt(cursor)
  const isCursorDrawn = cursor >= first && cursor <= last
  const keys = useListKeys({
    head,
    rowAt,
    cursor,
    moveTo,
    walkTo,
    screen: Math.floor(viewport / rowHeight),
    isByName: hasLetters,
    onPick: ({ id }) => open(id),
  })

  // Of another answer those in sight are painted first, and the letters last: names are what takes long to lay out.
  const painted = useAfterPaint<PeopleHead | null>(head, null)
  const before = painted?.first ?? []
  const isHeldBack = (row: number) => row > lastSeen && row < Math.min(before.length, total)
  const end = painted === head ? last : Math.min(last, Math.max(lastSeen, before.length - 1))
  const rows = Array.from({ length: Math.max(0, end - first + 1) }, (_, index) => first + index)
  const drawnLetters = useAfterPaint(letters, NO_LETTERS)
  const groups = Map.groupBy(rows, layout.sectionOf)
  // A search has no sections: it takes over the elements of the section that stood at the top, and gives them back.
  const topSection = useRef(0)
  useEffect(() => {
    if (sections.length > 0) topSection.current = layout.sectionOf(first)
  })
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
        aria-activedescendant={here && isCursorDrawn ? `person-${here.id}` : undefined}
        tabIndex={0}
        {...keys}
      >
        <div className={styles.all} style={{ height }}>
          {[...groups].map(([index, members]) => {
            const section = layout.sections[index]
            const box = pieceOf(layout.boxOf(index), top, viewport)
            const label = section && (isByName ? section.section : sectionInWords(section.section, i18n.language, t))
            return (
              <div
                key={section ? index : topSection.current}
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
                  const shown = painted !== null && isHeldBack(row) ? painted : head
                  const person = shown === head ? rowAt(row) : shown.first[row]
                  return (
                    <PersonRow
                      // Another row that comes into sight takes the element of the one that left it.
                      key={row % most}
                      id={person ? `person-${person.id}` : `row-${row}`}
                      person={person}
                      query={shown.scope.text}
                      row={row}
                      total={shown.total}
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
      {hasRail && drawnLetters.length > 0 && (
        <LetterRail
          label={t('Jump to a letter')}
          letters={drawnLetters}
          topRow={layout.rowAt(top + HEADER)}
          onJump={(row) => scrollTo(layout.topOf(row) - above)}
        />
      )}
    </div>
  )
})
