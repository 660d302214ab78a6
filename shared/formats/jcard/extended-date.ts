/** `20060102`, `--0102`, `20060102T150405Z` as `2006-01-02`, `--01-02`, `2006-01-02T15:04:05Z` (RFC 7095 section 3.5). */
export function extendedDate(value: string): string {
  const [date = '', time] = value.split('T')
  const extended = date.replace(/^(\d{4}|--)(\d\d)(\d\d)$/, (_, year: string, month: string, day: string) =>
    year === '--' ? `--${month}-${day}` : `${year}-${month}-${day}`,
  )
  return time === undefined ? extended : `${extended}T${extendedTime(time)}`
}

function extendedTime(time: string): string {
  return time.replace(/^(\d\d)(\d\d)(\d\d)?/, (_, hour: string, minute: string, second?: string) =>
    second === undefined ? `${hour}:${minute}` : `${hour}:${minute}:${second}`,
  )
}
