import { describe, expect, it } from 'vitest'
import { startI18n } from '../../../renderer/i18n.ts'
import { areCalendars, countWords, progressWords } from '../../../renderer/interchange/count-words.ts'

describe('how much an import holds', () => {
  const { t } = startI18n()

  it('is said of calendars as entries, since nobody comes with them', () => {
    const words = countWords([{ format: 'ics' }, { format: 'ics' }], t)
    expect(words.review(3)).toBe('Review 3 calendar entries')
    expect(words.start(1)).toBe('Import 1 calendar entry')
    expect(words.imported(1)).toBe('1 calendar entry imported')
    expect(words.read(1_204)).toBe('1,204 calendar entries read')
  })

  it('is said of cards as cards and people, also where a calendar is among them', () => {
    for (const files of [[{ format: 'vcard' }], [{ format: 'csv' }, { format: 'ics' }], []] as const) {
      const words = countWords(files, t)
      expect(words.review(1)).toBe('Review 1 card')
      expect(words.start(2)).toBe('Import 2 people')
      expect(words.imported(2)).toBe('2 cards imported')
      expect(words.read(2)).toBe('2 cards read')
    }
  })

  it('is said by the name of the file while it is read', () => {
    const calendar = progressWords('Holidays.ICS', t)
    expect(calendar.importing(1)).toBe('Importing 1 calendar entry')
    expect(calendar.figures(12, 1_204)).toBe('12 %, 1,204 calendar entries')
    expect(calendar.soFar(2)).toBe('2 calendar entries')
    expect(calendar.cancelling).toBe('Cancelling leaves your calendars as they were.')
    const cards = progressWords('phone.vcf', t)
    expect(cards.importing(30_000)).toBe('Importing 30,000 cards')
    expect(cards.soFar(1)).toBe('1 card')
  })

  it('is not said of a file of which nothing is known yet', () => {
    const words = progressWords('', t)
    expect([words.soFar(0), words.cancelling]).toEqual(['', 'Cancelling leaves everything as it was.'])
  })

  it('knows calendars alone from a mixture', () => {
    expect(areCalendars([{ format: 'ics' }])).toBe(true)
    expect(areCalendars([{ format: 'ics' }, { format: 'vcard' }])).toBe(false)
  })
})
