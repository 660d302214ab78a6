import { type InputHTMLAttributes, type Ref, useLayoutEffect, useRef } from 'react'
import type { QuickPart } from '../../../shared/domain/tasks/quick-add.ts'
import { cx } from '../../ui/cx.ts'
import styles from './quick-add.module.css'

type UnderlinedInputProps = InputHTMLAttributes<HTMLInputElement> & {
  readonly value: string
  readonly parts: readonly QuickPart[]
  readonly ref?: Ref<HTMLInputElement> | undefined
}

/** A field of which each stretch that was understood is underlined, in the colour of what it was taken for. */
export function UnderlinedInput({ parts, ref, className, ...input }: UnderlinedInputProps) {
  const mirror = useRef<HTMLDivElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const follow = () => {
    const field = place.current?.querySelector('input')
    if (mirror.current && field) mirror.current.scrollLeft = field.scrollLeft
  }
  useLayoutEffect(follow)
  return (
    <div ref={place} className={cx(styles.underlined, className)}>
      <div ref={mirror} className={styles.mirror} aria-hidden="true">
        {stretches(input.value, parts).map(({ text, kind, from }) => (
          <span key={from} className={kind && styles.part} data-kind={kind}>
            {text}
          </span>
        ))}
      </div>
      <input
        {...input}
        ref={ref}
        onScroll={follow}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        maxLength={1_000}
      />
    </div>
  )
}

function stretches(text: string, parts: readonly QuickPart[]) {
  let at = 0
  const all = parts.flatMap(({ kind, from, to }) => {
    const before = { text: text.slice(at, from), kind: undefined, from: at }
    const part = { text: text.slice(from, to), kind, from }
    at = to
    return before.text === '' ? [part] : [before, part]
  })
  return at < text.length ? [...all, { text: text.slice(at), kind: undefined, from: at }] : all
}
