import { CircleAlert } from 'lucide-react'
import { type InputHTMLAttributes, type ReactNode, type RefObject, useId } from 'react'
import { cx } from './cx.ts'
import styles from './text-field.module.css'
import { useFocusSoon } from './use-focus-soon.ts'

type TextFieldProps = InputHTMLAttributes<HTMLInputElement> & {
  readonly label: string
  /** Shown above the field; otherwise the label is for assistive technology alone. */
  readonly isLabelVisible?: boolean
  /** A sentence below the field, with the brick edge. */
  readonly problem?: string | null
  /** A line below the field that is no problem. */
  readonly note?: ReactNode
  readonly icon?: ReactNode
  readonly trailing?: ReactNode
  /** A menu brought this field up, so it takes the focus. */
  readonly isFresh?: boolean
  /** In a line of words and buttons: as wide as what stands there, and an edge only for who comes near. */
  readonly isQuiet?: boolean
  /** Where whoever draws it finds the input itself. */
  readonly fieldRef?: RefObject<HTMLInputElement | null>
}

export function TextField(props: TextFieldProps) {
  const {
    label,
    isLabelVisible = false,
    problem = null,
    note,
    icon,
    trailing,
    isFresh = false,
    isQuiet = false,
    fieldRef,
    className,
    ...input
  } = props
  const ownId = useId()
  const field = useFocusSoon<HTMLInputElement>(isFresh)
  const id = input.id ?? ownId
  const describedBy = [problem !== null && `${id}-problem`, note && `${id}-note`].filter(Boolean).join(' ')
  return (
    <div className={cx(styles.wrap, className)}>
      {isLabelVisible && (
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
      )}
      <div className={cx(styles.field, isQuiet && styles.quiet, problem !== null && styles.wrong)}>
        {icon}
        <input
          {...input}
          ref={(element) => {
            field.current = element
            if (fieldRef) fieldRef.current = element
          }}
          id={id}
          aria-label={isLabelVisible ? undefined : label}
          aria-invalid={problem !== null || undefined}
          aria-describedby={describedBy || undefined}
          dir="auto"
          autoComplete="off"
          spellCheck={input.spellCheck ?? false}
        />
        {trailing}
      </div>
      {problem !== null && <Problem id={`${id}-problem`} text={problem} />}
      {note && (
        <p className={styles.note} id={`${id}-note`}>
          {note}
        </p>
      )}
    </div>
  )
}

export function Problem({ id, text }: { id?: string; text: string }) {
  return (
    <p className={styles.problem} id={id}>
      <CircleAlert aria-hidden="true" strokeWidth={1.75} />
      <span>{text}</span>
    </p>
  )
}
