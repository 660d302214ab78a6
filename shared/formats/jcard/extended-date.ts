const DATE = /^(\d{4}|--)(\d\d)(\d\d)$/
const TIME = /^(\d\d)(\d\d)(\d\d)?/

/** `20060102`, `--0102`, `20060102T150405Z` as `2006-01-02`, `--01-02`, `2006-01-02T15:04:05Z` (RFC 7095 section 3.5). */
export function extendedDate(value: string): string {
  const [date = '', time] = value.split('T')
  const parts = DATE.exec(date)
  const [, year, month, day] = parts ?? []
  const extended = parts === null ? date : `${year === '--' ? '-' : year}-${month}-${day}`
  return time === undefined ? extended : `${extended}T${extendedTime(time)}`
}

function extendedTime(time: string): string {
  const parts = TIME.exec(time)
  if (parts === null) return time
  const [whole, hour, minute, second] = parts
  return `${hour}:${minute}${second === undefined ? '' : `:${second}`}${time.slice(whole.length)}`
}
