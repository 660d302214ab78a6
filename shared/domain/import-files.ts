/** The endings of the files that are imported, archives of them aside. */
export const IMPORT_ENDINGS = ['vcf', 'vcard', 'csv', 'tsv', 'ics', 'ical', 'vcs', 'json'] as const

const CALENDAR = /\.(?:ics|ical|ifb|vcs)$/i

/** Whether a file is called as calendars are. */
export function isCalendarName(name: string): boolean {
  return CALENDAR.test(name)
}

/** Whether a file can be imported by how it is called; archives too. */
export function isImportable(name: string): boolean {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  return name.includes('.') && (ending === 'zip' || IMPORT_ENDINGS.some((one) => one === ending))
}
