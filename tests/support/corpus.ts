import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The folder of real-world files that KITH_CORPUS names, or that stands beside the project; null when there is none. */
export function corpusFolder(): string | null {
  const folder = process.env.KITH_CORPUS ?? resolve(import.meta.dirname, '../../../shared/corpus')
  return existsSync(join(folder, 'MANIFEST.tsv')) ? folder : null
}

/** The vCards of the corpus, as paths below its `vcard` folder. */
export function corpusCards(folder: string): string[] {
  return readdirSync(join(folder, 'vcard'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(vcf|vcard)$/i.test(path))
    .sort()
}

/** The calendars of the corpus, as paths below its `ical` folder. */
export function corpusCalendars(folder: string): string[] {
  return readdirSync(join(folder, 'ical'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ics|ical|icalendar|vcs|ifb)$/i.test(path))
    .sort()
}

export const CORPUS_MISSING = 'the corpus of real files is not here; set KITH_CORPUS to its folder to run this'
