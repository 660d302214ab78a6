import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RHYTHM_UNITS, type Rhythm, type RhythmUnit } from '../../shared/domain/keep-in-touch/rhythm.ts'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './rhythm-dialog.module.css'
import { rhythmInWords } from './rhythm-words.ts'

/** The usual ones, the most frequent first. */
const PRESETS: readonly Rhythm[] = [
  { every: 1, unit: 'week' },
  { every: 2, unit: 'week' },
  { every: 3, unit: 'week' },
  { every: 1, unit: 'month' },
  { every: 6, unit: 'week' },
  { every: 2, unit: 'month' },
  { every: 3, unit: 'month' },
  { every: 6, unit: 'month' },
  { every: 1, unit: 'year' },
]
const NONE = 'none'
const OTHER = 'other'
const keyOf = ({ every, unit }: Rhythm) => `${every} ${unit}`

type RhythmFieldProps = {
  /** What holds at first. */
  readonly initial: Rhythm | null
  /** What is asked for; “How often” unless it says otherwise. */
  readonly label?: string
  /** Whether a menu brought it up, so that it takes the focus. */
  readonly isFresh?: boolean
  /** What no rhythm is called here. */
  readonly none: string
  /** Undefined where what was written is no number: then there is nothing to save. */
  readonly onChange: (rhythm: Rhythm | null | undefined) => void
}

/** How often: one of the usual rhythms, none, or a number of days, weeks, months or years. */
export function RhythmField({ initial: value, label, isFresh = true, none, onChange }: RhythmFieldProps) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(value)
  const isPreset = value === null || PRESETS.some((preset) => keyOf(preset) === keyOf(value))
  const [isOther, setOther] = useState(!isPreset)
  const [count, setCount] = useState(String(value?.every ?? 3))
  const [unit, setUnit] = useState<RhythmUnit>(value?.unit ?? 'week')
  const units = { day: t('days'), week: t('weeks'), month: t('months'), year: t('years') }
  const tell = (text: string, of: RhythmUnit) => {
    const every = Number(text)
    onChange(isCount(text) ? { every, unit: of } : undefined)
  }
  const choose = (key: string) => {
    setOther(key === OTHER)
    if (key === OTHER) return tell(count, unit)
    const preset = PRESETS.find((known) => keyOf(known) === key) ?? null
    setShown(preset)
    onChange(preset)
  }
  return (
    <>
      <Select
        isFresh={isFresh}
        isLabelVisible
        label={label ?? t('How often')}
        value={isOther ? OTHER : shown === null ? NONE : keyOf(shown)}
        options={[
          [NONE, none],
          ...PRESETS.map((preset) => [keyOf(preset), rhythmInWords(preset, t)] as const),
          [OTHER, t('Another rhythm…')],
        ]}
        onChange={choose}
      />
      {isOther && (
        <div className={styles.other}>
          <TextField
            label={t('Every how many')}
            inputMode="numeric"
            maxLength={3}
            value={count}
            problem={isCount(count) ? null : t('Write a number from 1 to 999.')}
            onChange={(event) => {
              setCount(event.target.value)
              tell(event.target.value, unit)
            }}
          />
          <Select
            label={t('Unit')}
            value={unit}
            options={RHYTHM_UNITS.map((each) => [each, units[each]] as const)}
            onChange={(chosen) => {
              const of = RHYTHM_UNITS.find((each) => each === chosen) ?? unit
              setUnit(of)
              tell(count, of)
            }}
          />
        </div>
      )}
    </>
  )
}

function isCount(text: string): boolean {
  return /^[1-9]\d{0,2}$/.test(text.trim())
}
