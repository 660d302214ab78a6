/** What is being asked about a field: it resolves once the field knows, and what it stands for has reached the form. */
export const askedOf = new WeakMap<HTMLInputElement, Promise<unknown>>()

/**
 * Whether every field of this form was understood. The first that was not takes the focus, and each of them says so. Where
 * one is still being asked about, false: `again` is called as soon as the answer is there.
 */
export function everyFieldReads(form: Element | null, again: () => void): boolean {
  const inputs = [...(form?.querySelectorAll('input') ?? [])]
  const unread = inputs.filter((input) => input.validity.customError && !input.checkValidity())
  const asked = unread.flatMap((input) => askedOf.get(input) ?? [])
  if (asked.length > 0) void Promise.all(asked).then(() => setTimeout(again))
  else unread[0]?.focus()
  return unread.length === 0
}
