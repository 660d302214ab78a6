import i18next from 'i18next'
import { type EntryFile, LARGEST_FILE } from '../../shared/domain/entry.ts'
import { invoke } from '../api/kith.ts'
import { sentenceOf } from '../api/problem.ts'

const MEGABYTE = 1_000_000

/** Keeps these files in the book, one after the other. What could not be kept is said, and keeps the others from nothing. */
export async function attachFiles(
  files: readonly File[],
): Promise<{ readonly attached: readonly EntryFile[]; readonly problem: string | null }> {
  const attached: EntryFile[] = []
  const problems: string[] = []
  for (const file of files) {
    try {
      attached.push(await attachOne(file))
    } catch (failure) {
      problems.push(failure instanceof Unread ? failure.message : sentenceOf(failure))
    }
  }
  return { attached, problem: problems.length === 0 ? null : problems.join(' ') }
}

class Unread extends Error {}

async function attachOne(file: File): Promise<EntryFile> {
  const name = file.name || i18next.t('Pasted file')
  // Not even read: a film would fill the memory.
  if (file.size > LARGEST_FILE) {
    const words = '“{{name}}” is larger than {{most}} MB. Attach a smaller file, or write down where it lies.'
    throw new Unread(i18next.t(words, { name, most: LARGEST_FILE / MEGABYTE }))
  }
  const bytes = await file.arrayBuffer().catch(() => null)
  if (bytes === null) throw new Unread(i18next.t('“{{name}}” cannot be read. A folder cannot be attached.', { name }))
  return invoke('files.attach', { name, mediaType: file.type.slice(0, 255), bytes: new Uint8Array(bytes) })
}

/** The files of a drag or of the clipboard. Text that stands beside them in the clipboard is pasted as text. */
export function filesOf(data: DataTransfer | null): readonly File[] {
  if (data === null || data.types.includes('text/plain')) return []
  return [...data.files]
}

/** “1.4 MB”, as the language writes it. */
export function sizeInWords(bytes: number, locale: string): string {
  const [value, unit] =
    bytes < 1_000 ? [bytes, 'byte'] : bytes < MEGABYTE ? [bytes / 1_000, 'kilobyte'] : [bytes / MEGABYTE, 'megabyte']
  const format = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: value < 10 ? 1 : 0 } as const
  return new Intl.NumberFormat(locale, format).format(value)
}
