import type { ContactForm, Row, RowListName } from './contact-form.ts'

/** Where a row stands in its list, and the way to another place in it. */
export type RowMoves = {
  readonly list: RowListName
  readonly position: number
  readonly count: number
  readonly onMove: (to: number) => void
}

/** The form with one row of a list at another place. */
export function moveRow(form: ContactForm, list: RowListName, key: number, to: number): ContactForm {
  const rows: readonly Row<object>[] = form[list]
  const moved = rows.filter((row) => row.key === key)
  const others = rows.filter((row) => row.key !== key)
  const at = Math.max(0, Math.min(to, others.length))
  return { ...form, [list]: [...others.slice(0, at), ...moved, ...others.slice(at)] }
}

/** Whether a row is the one to call or to write to first, wherever it stands (RFC 6350, section 5.3). */
export function isPreferred(row: object): boolean {
  return 'preference' in row && row.preference === 1
}

/** The form with this row preferred, and no other of its list, or with none when it was so already. */
export function togglePreferred(form: ContactForm, list: RowListName, key: number): ContactForm {
  const rows: readonly Row<object>[] = form[list]
  const preferred = rows.map((row) => {
    if (row.key === key) return { ...row, preference: isPreferred(row) ? null : 1 }
    return isPreferred(row) ? { ...row, preference: null } : row
  })
  return { ...form, [list]: preferred }
}
