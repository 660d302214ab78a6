import type { CivilTime } from '../../shared/domain/civil-time.ts'
import { digitsOf } from '../../shared/domain/phone-digits.ts'

const NAMED: Readonly<Record<string, CivilTime>> = { noon: '12:00', midday: '12:00', midnight: '00:00' }
const LEAD = /^(?:at|um|à|kl\.?|om|alle|às|a las|las)\s+/i
const HALF = '\\s*([ap])\\.?\\s*m?\\.?'
const WITH_MINUTES = new RegExp(`^(\\d{1,2})\\s*[:.h]\\s*(\\d{2})(?:${HALF})?$`, 'i')
const TOGETHER = new RegExp(`^(\\d{1,2})(\\d{2})(?:${HALF})?$`, 'i')
const HOUR = new RegExp(`^(\\d{1,2})(?:${HALF}|\\s*(?:h|uhr|o[’']clock))?$`, 'i')
/** As quick add has it: nobody plans to call at five in the morning by writing “5”. */
const MORNING_FROM = 7

/** A time of the day as people write it: `15:00`, `15.00`, `1500`, `3pm`, `3:30 p.m.`, `15h30`, `9`, `noon`. Else null. */
export function readTime(typed: string): CivilTime | null {
  const text = typed
    .replace(/\p{Nd}/gu, (digit) => digitsOf(digit) || digit)
    .trim()
    .replace(LEAD, '')
  const named = NAMED[text.toLowerCase()]
  if (named !== undefined) return named
  const [, hours = '', minutes = '', half = ''] = WITH_MINUTES.exec(text) ?? TOGETHER.exec(text) ?? hourAlone(text)
  if (hours === '' || Number(minutes) > 59) return null
  const hour = half === '' ? Number(hours) : hourOfHalf(Number(hours), half.toLowerCase())
  return hour === null || hour > 23 ? null : `${String(hour).padStart(2, '0')}:${minutes}`
}

function hourAlone(text: string): readonly string[] {
  const [, hours, half = ''] = HOUR.exec(text) ?? []
  if (hours === undefined) return []
  const isAfternoon = half === '' && /^[1-9]$/.test(hours) && Number(hours) < MORNING_FROM && /^\d$/.test(text)
  return ['', isAfternoon ? String(Number(hours) + 12) : hours, '00', half]
}

/** Of the hours of a half of the day, twelve is the first. */
function hourOfHalf(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half === 'p' ? 12 : 0)
}
