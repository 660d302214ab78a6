import { useRef } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { useTranslation } from 'react-i18next'
import { chordOf } from '../shell/chords.ts'
import { cx } from '../ui/cx.ts'
import { deleteEvent } from './act-on-events.ts'
import type { CalendarItem, EventItem } from './calendar-item.ts'
import { useCalendarStore } from './calendar-store.ts'
import { titleOf } from './calendar-words.ts'
import styles from './event-popover.module.css'
import { EventSummary } from './event-summary.tsx'
import { elementOf } from './grid-focus.ts'
import { LayerSummary } from './layer-summary.tsx'
import { logEvent } from './log-event.ts'
import { closeItem, useOpened } from './opened-store.ts'

/** Beside an event: when, where and with whom it is, what was said last, and what can be done. */
export function EventPopover({ items }: { items: readonly CalendarItem[] }) {
  const { t } = useTranslation()
  const opened = useOpened((state) => state.opened)
  const item = items.find(({ key }) => key === opened?.key)
  const anchor = useRef<HTMLElement>(null)
  // The grid draws its events anew: what was pressed may have gone.
  anchor.current = opened?.anchor.isConnected ? opened.anchor : elementOf(document.body, opened?.key ?? '')
  if (item === undefined) return null
  return (
    <Popover
      className={cx(styles.popover)}
      triggerRef={anchor}
      placement="right top"
      offset={10}
      isOpen={opened !== null && anchor.current !== null}
      onOpenChange={(isOpen) => isOpen || closeItem()}
    >
      {item.kind === 'event' ? (
        <OfEvent item={item} />
      ) : (
        <Dialog className={cx(styles.dialog)} aria-label={titleOf(item, t)}>
          <LayerSummary item={item} onClose={closeItem} />
        </Dialog>
      )}
    </Popover>
  )
}

/** What is pressed while an event is looked at is meant for it. */
function OfEvent({ item }: { item: EventItem }) {
  const { t } = useTranslation()
  const acts = {
    onEdit: () => {
      closeItem()
      useCalendarStore.getState().edit(item.event)
    },
    onDelete: () => {
      closeItem()
      void deleteEvent(item.event)
    },
    onLog: () => logEvent(item),
    onClose: closeItem,
  }
  const keys: Readonly<Record<string, () => void>> = {
    E: acts.onEdit,
    Delete: acts.onDelete,
    Backspace: acts.onDelete,
    L: acts.onLog,
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the focus is on the dialog when it opens; its keys bubble up to here
    <div
      className={styles.keys}
      onKeyDown={(event) => {
        const work = keys[chordOf(event.nativeEvent) ?? '']
        if (!work) return
        event.preventDefault()
        work()
      }}
    >
      <Dialog className={cx(styles.dialog)} aria-label={titleOf(item, t)}>
        <div className={styles.event}>
          <EventSummary item={item} {...acts} />
        </div>
      </Dialog>
    </div>
  )
}
