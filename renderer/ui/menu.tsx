import { Check, ChevronRight } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuItemProps as AriaMenuItemProps,
  MenuTrigger,
} from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { cx } from './cx.ts'
import { Keys } from './keys.tsx'
import styles from './menu.module.css'

type MenuProps = {
  readonly label: string
  readonly trigger: ReactElement
  readonly children: ReactNode
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end'
}

/** A button with a list of things to do. `trigger` is one of our buttons. */
export function Menu({ label, trigger, children, placement = 'bottom start' }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={cx(styles.popover)} placement={placement} offset={5}>
        <AriaMenu className={cx(styles.menu)} aria-label={label}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

type MenuItemProps = Omit<AriaMenuItemProps, 'className' | 'style' | 'children' | 'textValue'> & {
  readonly children: string
  readonly icon?: ReactNode
  readonly keys?: readonly string[]
  readonly isDanger?: boolean
}

export function MenuItem({ children, icon, keys, isDanger = false, ...rest }: MenuItemProps) {
  return (
    <AriaMenuItem {...rest} textValue={children} className={cx(styles.item, isDanger && styles.danger)}>
      {({ selectionMode, isSelected, hasSubmenu }) => (
        <>
          {selectionMode === 'none' ? icon : <Check className={cx(!isSelected && styles.hidden)} aria-hidden="true" />}
          <span className={styles.label} dir="auto">
            {children}
          </span>
          {keys && <Keys keys={keys} />}
          {hasSubmenu && <ChevronRight aria-hidden="true" />}
        </>
      )}
    </AriaMenuItem>
  )
}
