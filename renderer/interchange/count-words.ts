import type { TFunction } from 'i18next'
import type { ImportedFile } from '../../shared/contract/interchange.contract.ts'

type Files = readonly Pick<ImportedFile, 'format'>[]
type CountWords = Readonly<Record<'review' | 'start' | 'imported' | 'read', (count: number) => string>>

/** Whether calendars are all that is imported: then nobody is added, and nothing is a card. */
export const areCalendars = (files: Files): boolean => files.length > 0 && files.every(({ format }) => format === 'ics')

/** How many there are to look through, to import and to be told of, by what the files hold. */
export function countWords(files: Files, t: TFunction): CountWords {
  return areCalendars(files)
    ? {
        review: (count) => t('Review {{count, number}} calendar entries', { count }),
        start: (count) => t('Import {{count, number}} calendar entries', { count }),
        imported: (count) => t('{{count, number}} calendar entries imported', { count }),
        read: (count) => t('{{count, number}} calendar entries read', { count }),
      }
    : {
        review: (count) => t('Review {{count, number}} cards', { count }),
        start: (count) => t('Import {{count, number}} people', { count }),
        imported: (count) => t('{{count, number}} cards imported', { count }),
        read: (count) => t('{{count, number}} cards read', { count }),
      }
}
