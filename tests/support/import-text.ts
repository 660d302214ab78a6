import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Book } from '../../electron/db/book.ts'
import { type ImportRequest, importFiles } from '../../electron/interchange/import.service.ts'
import type { ImportSummary } from '../../shared/contract/interchange.contract.ts'
import { steppingClock } from './open-test-book.ts'
import { temporaryFolder } from './temporary-folder.ts'

export const IMPORT_WORKER = new URL('../../electron/interchange/import-worker.ts', import.meta.url)
export const DECODE_WORKER = new URL('../../electron/interchange/decode-worker.ts', import.meta.url)
const clock = steppingClock()

/** A vCard 3.0 of these lines; `N` and `FN` are made of the name. */
export function card(name: string, ...lines: readonly string[]): string {
  const [given = '', family = ''] = name.split(' ')
  const all = ['BEGIN:VCARD', 'VERSION:3.0', `N:${family};${given};;;`, `FN:${name}`, ...lines, 'END:VCARD', '']
  return all.join('\r\n')
}

/** Imports files of these texts, each under a name of its own. */
export function importTexts(
  book: Book,
  texts: readonly (string | Uint8Array)[],
  options: Partial<ImportRequest> = {},
): Promise<ImportSummary> {
  const folder = temporaryFolder()
  const sources = texts.map((text, index) => {
    const name = `cards-${index + 1}.vcf`
    writeFileSync(join(folder, name), text)
    return { path: join(folder, name), name }
  })
  return importFiles({ book, sources, worker: IMPORT_WORKER, clock, ...options })
}

/** Imports the files at these paths. */
export function importPaths(book: Book, paths: readonly string[]): Promise<ImportSummary> {
  const sources = paths.map((path) => ({ path, name: basename(path) }))
  return importFiles({ book, sources, worker: IMPORT_WORKER, clock })
}

/** The outcomes of the only file, without those that nobody had. */
export function recordsOf({ files }: ImportSummary): Record<string, number> {
  return Object.fromEntries(Object.entries(files[0]?.records ?? {}).filter(([, count]) => count > 0))
}
