/** Begins like something that a spreadsheet would work out rather than show. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u

/** A value as a cell of a spreadsheet: on one line, and never run as a formula, which a leading apostrophe prevents. */
export function spreadsheetCell(value: string): string {
  const line = value.replace(/[\t\r\n\u2028\u2029]+/g, ' ').trim()
  return FORMULA.test(line) ? `'${line}` : line
}

/** Rows as text that every spreadsheet takes from the clipboard: cells parted by tabs, rows by line ends. */
export function spreadsheetText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map((cell) => quoted(spreadsheetCell(cell))).join('\t')}\n`).join('')
}

/** A cell that begins with a quotation mark would go on, over the next ones, to where another mark stands. */
function quoted(cell: string): string {
  return cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell
}
