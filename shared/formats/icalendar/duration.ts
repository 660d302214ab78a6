/** A DURATION (RFC 5545 section 3.3.6): whole days are days of the calendar, the rest is time that passes. */
export type Duration = { readonly days: number; readonly seconds: number }

const DURATION = /^([+-])?P(?:(\d{1,6})W)?(?:(\d{1,7})D)?(?:T(?:(\d{1,8})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?$/i

/** Reads a duration, `-PT15M`; null when it is none. Weeks beside other parts are taken, though the RFC has them alone. */
export function readDuration(text: string): Duration | null {
  const match = DURATION.exec(text.trim())
  if (!match || !/\d/.test(text)) return null
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(2).map((part) => Number(part ?? 0))
  const sign = match[1] === '-' ? -1 : 1
  const all = { days: weeks * 7 + days, seconds: hours * 3600 + minutes * 60 + seconds }
  return { days: sign * all.days || 0, seconds: sign * all.seconds || 0 }
}

/** A number of minutes as a duration: `-PT15M`, `P1D`, `PT0S`. */
export function writeMinutes(minutes: number): string {
  if (minutes === 0) return 'PT0S'
  const sign = minutes < 0 ? '-' : ''
  const all = Math.abs(minutes)
  const [days, hours, rest] = [Math.floor(all / 1440), Math.floor(all / 60) % 24, all % 60]
  const time = `${hours === 0 ? '' : `${hours}H`}${rest === 0 ? '' : `${rest}M`}`
  return `${sign}P${days === 0 ? '' : `${days}D`}${time === '' ? '' : `T${time}`}`
}
