/** What makes a spreadsheet run a cell, in any width. */
const FORMULA = /^[=@\t\r+\-＝＠＋－]/
/** A number, such as of a telephone, is none. */
const NUMBER = /^[+-][\d\s().\-/]*$/
const GUARD = "'"

/** A cell that a spreadsheet shows and does not run. */
export function neutralised(cell: string): string {
  return isFormula(cell) || isGuarded(cell) ? GUARD + cell : cell
}

/** The cell as it was before it was neutralised. */
export function restored(cell: string): string {
  return isGuarded(cell) ? cell.slice(GUARD.length) : cell
}

function isFormula(cell: string): boolean {
  return FORMULA.test(cell) && !NUMBER.test(cell)
}

/** Something neutralised, by whomever, once or more often. */
function isGuarded(cell: string): boolean {
  return cell.startsWith(GUARD) && (FORMULA.test(cell.slice(1)) || isGuarded(cell.slice(1)))
}
