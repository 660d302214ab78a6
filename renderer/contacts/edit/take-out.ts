import { focusSoonWhereLost } from '../../ui/use-focus-soon.ts'

/**
 * Takes a row out of the form, whose button was pressed and goes with it: the focus is then with the button of the row
 * behind it, else of the one before, else with the way to add one.
 */
export function takeOut(row: HTMLElement | null, remove: () => void): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-editor-row]')]
  const at = rows.findIndex((other) => other === row)
  const beside = rows[at + 1] ?? rows[at - 1]
  remove()
  focusSoonWhereLost(() => beside?.querySelector<HTMLElement>('[data-remove]') ?? document.querySelector('[data-add]'))
}
