/** Whether the pointer lies still since the last key: what keys bring under it is not pointed at. */
let isResting = false

window.addEventListener('keydown', () => (isResting = true), true)
window.addEventListener('pointermove', () => (isResting = false), true)

export function isPointerResting(): boolean {
  return isResting
}
