import { describe, expect, it } from 'vitest'
import { isCalendarName, isImportable } from '../../../shared/domain/import-files.ts'

describe('the name of a file', () => {
  it.each(['a.vcf', 'A.VCARD', '/x/y z.csv', 'b.tsv', 'c.ics', 'd.ICAL', 'e.vcs', 'all.zip'])('lets %s in', (name) => {
    expect(isImportable(name)).toBe(true)
  })
  it.each(['vcf', 'a.vcf.txt', 'a.png', '', 'zip'])('leaves %s alone', (name) => {
    expect(isImportable(name)).toBe(false)
  })
  it('tells calendars from the others', () => {
    expect(['a.ics', 'b.ICAL', 'c.vcs', 'd.ifb'].every(isCalendarName)).toBe(true)
    expect(['a.vcf', 'ics', 'b.ics.csv', ''].some(isCalendarName)).toBe(false)
  })
})
