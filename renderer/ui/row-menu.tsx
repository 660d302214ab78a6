import { Ellipsis } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { Menu } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { cx } from './cx.ts'
import buttonStyles from './icon-button.module.css'
import styles from './menu.module.css'

type RowMenuProps = {
  readonly label: string
  /** What the button is called. */
  readonly name: string
  readonly children: ReactNode
}

/**
 * The dots at a row, with what can be done with it. A long list draws many of them at once: so it is a bare button, and
 * all else is made when it is pressed.
 */
export function RowMenu({ label, name, children }: RowMenuProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    setOpen(true)
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={cx(buttonStyles.button, buttonStyles.tiny, buttonStyles.bare)}
        aria-label={name}
        title={name}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
        onKeyDown={onKeyDown}
      >
        <Ellipsis strokeWidth={1.75} />
      </button>
      {isOpen && (
        <Popover
          className={cx(styles.popover)}
          aria-label={label}
          triggerRef={button}
          isOpen
          onOpenChange={setOpen}
          placement="bottom end"
          offset={5}
        >
          <Menu className={cx(styles.menu)} aria-label={label} autoFocus="first" onClose={() => setOpen(false)}>
            {children}
          </Menu>
        </Popover>
      )}
    </>
  )
}
