import { type ReactNode, useRef, useState } from 'react'
import { Button, type ButtonProps } from 'react-aria-components/Button'
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip'
import { cx } from './cx.ts'
import styles from './icon-button.module.css'
import { Keys } from './keys.tsx'
import { isPointerResting } from './resting-pointer.ts'

type IconButtonProps = Omit<ButtonProps, 'className' | 'style' | 'children'> & {
  /** What it does, in words: its name and its tooltip. */
  readonly label: string
  readonly keys?: readonly string[]
  readonly size?: 'medium' | 'small' | 'tiny'
  readonly className?: string | undefined
  readonly children: ReactNode
}

export function IconButton({ label, keys, size = 'medium', className, children, ...rest }: IconButtonProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [isExplained, setExplained] = useState(false)
  // A tooltip takes the first Esc: one that nobody asked for is not to stand in the way of it.
  const isAskedFor = () => !isPointerResting() || document.activeElement === button.current
  return (
    <TooltipTrigger
      delay={600}
      closeDelay={100}
      isOpen={isExplained}
      onOpenChange={(isOpen) => setExplained(isOpen && isAskedFor())}
    >
      <Button {...rest} ref={button} aria-label={label} className={cx(styles.button, styles[size], className)}>
        {children}
      </Button>
      <Tooltip className={cx(styles.tooltip)} offset={6}>
        {label}
        {keys && <Keys keys={keys} />}
      </Tooltip>
    </TooltipTrigger>
  )
}
