import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import styles from './button.module.css'
import { cx } from './cx.ts'
import { Keys } from './keys.tsx'

type Tone = 'plain' | 'primary' | 'ghost' | 'accent' | 'danger' | 'dangerText'

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children'> & {
  readonly tone?: Tone
  readonly isSmall?: boolean
  readonly icon?: ReactNode
  readonly keys?: readonly string[]
  readonly className?: string | undefined
  readonly children: ReactNode
}

export function Button({ tone = 'plain', isSmall = false, icon, keys, className, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={cx(styles.button, styles[tone], isSmall && styles.small, className)}>
      {icon}
      <span>{children}</span>
      {keys && <Keys keys={keys} />}
    </AriaButton>
  )
}
