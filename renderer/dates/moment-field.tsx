import { useRef } from 'react'
import { DateField } from './date-field.tsx'
import { TimeField } from './time-field.tsx'

type MomentFieldProps = {
  readonly dayLabel: string
  readonly timeLabel: string
  /** A day and a time without a zone: `2026-06-11T10:24`. */
  readonly value: string
  readonly toward: 'future' | 'past'
  readonly onChange: (value: string) => void
}

/** A day and the time on it, in a line. A time that is named beside the day goes to its own field. */
export function MomentField({ dayLabel, timeLabel, value, toward, onChange }: MomentFieldProps) {
  // A day and a time may come one right after the other.
  const latest = useRef(value)
  latest.current = value
  const set = (on: string, time: string) => {
    latest.current = `${on}T${time}`
    onChange(latest.current)
  }
  const day = () => latest.current.slice(0, 10)
  const time = () => latest.current.slice(11, 16)
  return (
    <>
      <DateField
        isInLine
        isRequired
        label={dayLabel}
        toward={toward}
        value={day()}
        onChange={(on) => set(on, time())}
        onTime={(named) => set(day(), named)}
      />
      <TimeField isInLine isRequired label={timeLabel} value={time()} onChange={(chosen) => set(day(), chosen)} />
    </>
  )
}
