import { PLAIN_RULE, type RuleParts } from './rule-parts.ts'

/** Writes the value of an RRULE. Parts that say what is understood anyway are left out. */
export function writeRule(rule: RuleParts): string {
  const parts: string[] = []
  const part = (name: string, value: string | number | null) => {
    if (value !== null && value !== '') parts.push(`${name}=${value}`)
  }
  part('RSCALE', rule.scale)
  part('FREQ', rule.frequency)
  part('UNTIL', rule.until?.replace(/[-:]/g, '') ?? null)
  part('COUNT', rule.count)
  part('INTERVAL', rule.interval === 1 ? null : rule.interval)
  part('BYSECOND', rule.bySecond.join(','))
  part('BYMINUTE', rule.byMinute.join(','))
  part('BYHOUR', rule.byHour.join(','))
  part('BYDAY', rule.byDay.map(({ nth, weekday }) => `${nth === 0 ? '' : nth}${weekday}`).join(','))
  part('BYMONTHDAY', rule.byMonthDay.join(','))
  part('BYYEARDAY', rule.byYearDay.join(','))
  part('BYWEEKNO', rule.byWeekNo.join(','))
  part('BYMONTH', rule.byMonth.join(','))
  part('BYSETPOS', rule.bySetPos.join(','))
  part('WKST', rule.weekStart === PLAIN_RULE.weekStart ? null : rule.weekStart)
  part('SKIP', rule.skip === PLAIN_RULE.skip ? null : rule.skip)
  return [...parts, ...rule.other].join(';')
}
