import type { ReactNode } from 'react'
import { Button, type ButtonProps } from 'react-aria-components/Button'
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip'
import { cx } from './cx.ts'
import styles from './icon-button.module.css'
import { Keys } from './keys.tsx'

type IconButtonProps = Omit<ButtonProps, 'className' | 'style' | 'children'> & {
  /** What it does, in words: its name and its tooltip. */
  readonly label: string
  readonly keys?: readonly string[]
  readonly size?: 'medium' | 'small' | 'tiny'
  readonly className?: string | undefined
  readonly children: ReactNode
}

export function IconButton({ label, keys, size = 'medium', className, children, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={600} closeDelay={100}>
      <Button {...rest} aria-label={label} className={cx(styles.button, styles[size], className)}>
        {children}
      </Button>
      <Tooltip className={cx(styles.tooltip)} offset={6}>
        {label}
        {keys && <Keys keys={keys} />}
      </Tooltip>
    </TooltipTrigger>
  )
}
