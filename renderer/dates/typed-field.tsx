import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { cx } from '../ui/cx.ts'
import { TextField } from '../ui/text-field.tsx'
import styles from './typed-field.module.css'
import { type Reading, useTyped } from './use-typed.ts'

export type FieldProps = {
  readonly label: string
  /** Shown above it, unless it stands in a line where it explains itself. */
  readonly isInLine?: boolean
  /** ISO 8601, or empty. What is typed and not understood does not reach it, and keeps the form from being saved. */
  readonly value: string
  readonly problem?: string | null
  readonly note?: string | null
  readonly isFresh?: boolean
  /** Whether something has to stand there. */
  readonly isRequired?: boolean
  readonly onChange: (value: string) => void
}
type TypedFieldProps = FieldProps & {
  readonly reading: Reading<string>
  /** How the value stands in the field. */
  readonly words: (value: string) => string
  /** What is said beside what is typed, of what it was understood as. */
  readonly understood: (value: string) => string
  readonly placeholder: string
  readonly icon: ReactNode
  /** What the button does that opens what can be picked. */
  readonly pickLabel: string
  readonly picker: (pick: (value: string) => void) => ReactNode
  /** The sentences for what was not understood, and for nothing where something has to stand. */
  readonly unread: string
  readonly missing: string
}

/** A text that stands for a date or a time, and a button for those who would rather pick one. ArrowDown opens it, too. */
export function TypedField(props: TypedFieldProps) {
  const { label, isInLine = false, value, problem = null, note, isFresh = false, onChange, reading } = props
  const field = useRef<HTMLInputElement>(null)
  const popoverId = useId()
  const [isOpen, setOpen] = useState(false)
  const [isFocused, setFocused] = useState(false)
  const typed = useTyped({ field, value, onChange }, { ...reading, isRequired: props.isRequired ?? false })
  const unread = typed.typed?.trim() === '' ? props.missing : props.unread
  const isUnread = typed.value === null || typed.value === undefined
  useLayoutEffect(() => field.current?.setCustomValidity(isUnread ? unread : ''), [isUnread, unread])
  const said = isFocused && typed.typed !== null && typed.value ? props.understood(typed.value) : ''
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      setOpen(true)
    } else if (event.key === 'Enter') {
      typed.leave()
    }
  }
  const pick = (picked: string) => {
    typed.settle()
    onChange(picked)
    setOpen(false)
  }
  return (
    <div className={cx(styles.place, isInLine && styles.inLine)}>
      <TextField
        label={label}
        isLabelVisible={!isInLine}
        isQuiet={isInLine}
        fieldRef={field}
        isFresh={isFresh}
        role="combobox"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls={isOpen ? popoverId : undefined}
        placeholder={props.placeholder}
        value={typed.typed ?? (value === '' ? '' : props.words(value))}
        problem={typed.wasLeft && typed.value === null ? unread : problem}
        note={note}
        trailing={
          <Button
            className={cx(styles.open)}
            excludeFromTabOrder
            preventFocusOnPress
            aria-label={props.pickLabel}
            onPress={() => {
              field.current?.focus()
              setOpen(true)
            }}
          >
            {props.icon}
          </Button>
        }
        onChange={({ target }) => typed.type(target.value)}
        onKeyDown={onKeyDown}
        onFocus={() => setFocused(true)}
        onBlur={() => {
          setFocused(false)
          typed.leave()
        }}
        onInvalid={() => typed.leave()}
      />
      <span className={styles.said} role="status">
        {said}
      </span>
      <Popover
        className={cx(styles.popover)}
        triggerRef={field}
        isOpen={isOpen}
        onOpenChange={setOpen}
        placement="bottom start"
        crossOffset={-10}
        offset={6}
      >
        <Dialog id={popoverId} className={cx(styles.picker)} aria-label={props.pickLabel}>
          {props.picker(pick)}
        </Dialog>
      </Popover>
    </div>
  )
}
