import { Search } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useTranslation } from 'react-i18next'
import { cx } from '../ui/cx.ts'
import { LiveRegion } from '../ui/live-region.tsx'
import { Hint } from './hint.tsx'
import styles from './palette.module.css'
import { PaletteRow } from './palette-row.tsx'
import { usePalette } from './palette-store.ts'
import { QuickAddPalette } from './quick-add-palette.tsx'
import { run, usePaletteKeys } from './use-palette-keys.ts'

const RESULTS = 'palette-results'
const rowId = (id: string) => `palette-${id}`

/** Find people, commands and settings, and do something with them: all from one field. */
export function Palette() {
  const { t } = useTranslation()
  const { close, task } = usePalette()
  // After the field within has the focus: from then on it hears the keys.
  useLayoutEffect(() => {
    usePalette.setState({ isHere: true })
    return () => usePalette.setState({ isHere: false })
  }, [])
  return (
    <ModalOverlay className={cx(styles.scrim)} isOpen onOpenChange={(isOpen) => isOpen || close()} isDismissable>
      <Modal className={cx(styles.modal)}>
        <div
          className={styles.palette}
          role="dialog"
          aria-modal="true"
          aria-label={task === null ? t('Find or add') : t('Add a task')}
        >
          {task === null ? <Content /> : <QuickAddPalette initial={task} />}
        </div>
      </Modal>
    </ModalOverlay>
  )
}

function Content() {
  const { t } = useTranslation()
  const { text, write, sections, items, active, moveTo, onKeyDown, isFresh } = usePaletteKeys()
  const field = useRef<HTMLInputElement>(null)
  const results = useRef<HTMLDivElement>(null)
  // It was opened in order to write.
  useLayoutEffect(() => field.current?.focus(), [])
  const isFirst = active === items[0]
  const activeId = active?.id
  useEffect(() => {
    // The heading of the first one comes into sight with it.
    if (isFirst) results.current?.scrollTo({ top: 0 })
    else if (activeId !== undefined) document.getElementById(rowId(activeId))?.scrollIntoView({ block: 'nearest' })
  }, [activeId, isFirst])
  const typed = text.replace(/^>/, '').trim()
  const count = typed === '' ? '' : t('{{count, number}} results', { count: items.length })
  return (
    <>
      <div className={styles.field}>
        <Search aria-hidden="true" strokeWidth={1.75} />
        <input
          ref={field}
          value={text}
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
          placeholder={t('People, commands and settings')}
          aria-label={t('Find or add')}
          role="combobox"
          aria-expanded={items.length > 0}
          aria-controls={RESULTS}
          aria-autocomplete="list"
          aria-activedescendant={activeId === undefined ? undefined : rowId(activeId)}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          maxLength={1_000}
        />
        <span className={styles.count} aria-hidden="true">
          {count}
        </span>
      </div>
      <div
        ref={results}
        className={styles.results}
        id={RESULTS}
        role="listbox"
        aria-label={t('Results')}
        aria-busy={!isFresh}
      >
        {sections.map(({ id, title, items: those }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
          <div key={id} role="group" aria-labelledby={`palette-head-${id}`}>
            <div className={styles.heading} id={`palette-head-${id}`} role="presentation">
              {title}
            </div>
            {those.map((item) => (
              <PaletteRow
                key={item.id}
                id={rowId(item.id)}
                item={item}
                typed={typed}
                isActive={item === active}
                onPoint={() => moveTo(item)}
                onChoose={() => run(item)}
              />
            ))}
          </div>
        ))}
      </div>
      {items.length === 0 && isFresh && <p className={styles.nothing}>{t('Nothing is called that.')}</p>}
      <LiveRegion text={items.length === 0 && typed !== '' ? t('Nothing is called that.') : count} />
      <footer className={styles.foot}>
        <Hint keys={['↑', '↓']}>{t('Move')}</Hint>
        <Hint keys={['Tab']}>{t('Actions')}</Hint>
        <Hint keys={['>']}>{t('Commands only')}</Hint>
        <span className={styles.room} />
        <Hint keys={['Esc']}>{t('Close')}</Hint>
      </footer>
    </>
  )
}
