import type { ReactNode, RefObject } from 'react'
import { Menu as AriaMenu } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { cx } from './cx.ts'
import styles from './menu.module.css'

type ContextMenuProps = {
  readonly label: string
  /** What the menu is about; it opens below it, and the focus returns to it. */
  readonly target: RefObject<HTMLElement | null>
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A menu without a button of its own: for the right mouse button and the keyboard's menu key. */
export function ContextMenu({ label, target, isOpen, onClose, children }: ContextMenuProps) {
  return (
    <Popover
      className={cx(styles.popover)}
      aria-label={label}
      triggerRef={target}
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      placement="bottom start"
      offset={2}
    >
      <AriaMenu className={cx(styles.menu)} aria-label={label} autoFocus="first" onClose={onClose}>
        {children}
      </AriaMenu>
    </Popover>
  )
}
