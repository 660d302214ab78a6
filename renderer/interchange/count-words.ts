import type { TFunction } from 'i18next'
import type { ImportedFile } from '../../shared/contract/interchange.contract.ts'
import { isCalendarName } from '../../shared/domain/import-files.ts'

/** More files than these are counted. */
const MOST_NAMED = 3

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

/** The files by their names, or how many they are. */
export function filesInWords(names: readonly string[], t: TFunction): string {
  return names.length > MOST_NAMED ? t('{{count, number}} files', { count: names.length }) : names.join(', ')
}

/** What is said while a file is read, of which no more than its name may be known yet, or not even that. */
export function progressWords(file: string, t: TFunction) {
  if (file === '') {
    return {
      importing: () => t('Importing'),
      figures: (percent: number) => t('{{percent}} %', { percent }),
      soFar: () => '',
      cancelling: t('Cancelling leaves everything as it was.'),
    }
  }
  return isCalendarName(file)
    ? {
        importing: (count: number) => t('Importing {{count, number}} calendar entries', { count }),
        figures: (percent: number, count: number) =>
          t('{{percent}} %, {{count, number}} calendar entries', { percent, count }),
        soFar: (count: number) => t('{{count, number}} calendar entries', { count }),
        cancelling: t('Cancelling leaves your calendars as they were.'),
      }
    : {
        importing: (count: number) => t('Importing {{count, number}} cards', { count }),
        figures: (percent: number, count: number) => t('{{percent}} %, {{count, number}} cards', { percent, count }),
        soFar: (count: number) => t('{{count, number}} cards', { count }),
        cancelling: t('Cancelling leaves your people as they were.'),
      }
}
