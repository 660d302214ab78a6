import type { CsvColumn } from './csv-column.ts'

const ADDRESS = /^\S+@\S+\.\S+$/
const NUMBER = /^[+(]?[\d\s().\-/+]{6,}$/
const LINK = /^(?:https?:\/\/|www\.)\S+$/i
const LETTERS = /^[\p{L}\p{M}\s.,'’-]+$/u

/** What the columns of a table without heads are, by what stands in them; the first words of letters are the name. */
export function columnsByContent(
  columns: readonly CsvColumn[],
  rows: readonly (readonly string[])[],
): readonly CsvColumn[] {
  let isNamed = false
  return columns.map((column, at) => {
    const cells = rows.map((cells) => cells[at]?.trim() ?? '').filter((cell) => cell !== '')
    const areAll = (pattern: RegExp) => cells.length > 0 && cells.every((cell) => pattern.test(cell))
    const slot = at + 1_000
    if (areAll(ADDRESS)) return { field: 'email', slot, part: 'value' }
    if (areAll(NUMBER) && cells.every((cell) => cell.replace(/\D/g, '').length >= 6)) {
      return { field: 'phone', slot, part: 'value' }
    }
    if (areAll(LINK)) return { field: 'url', slot, part: 'value' }
    if (isNamed || !areAll(LETTERS)) return column
    isNamed = true
    return { field: 'formattedName' }
  })
}
