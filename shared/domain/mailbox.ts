/** What stands in a display name without quotes (RFC 5322, section 3.2.3), and letters of any script. */
const PLAIN = /^[\p{L}\p{M}\p{N} !#$%&'’*+/=?^_`{|}~-]*$/u

/** One mailbox as a mail's address line takes it: `Ada Lindqvist <ada@example.com>` (RFC 5322, section 3.4). */
export function mailboxText({ name, address }: { readonly name: string; readonly address: string }): string {
  const shown = name.replace(/\s+/g, ' ').trim()
  const at = address.trim()
  if (shown === '' || shown === at) return at
  return `${PLAIN.test(shown) ? shown : `"${shown.replace(/["\\]/g, '\\$&')}"`} <${at}>`
}

/** The first of those who share an address, however it is written. */
export function withoutSameAddress<T extends { readonly address: string }>(mailboxes: readonly T[]): readonly T[] {
  const known = new Map<string, T>()
  for (const mailbox of mailboxes) {
    const key = mailbox.address.trim().toLowerCase()
    if (!known.has(key)) known.set(key, mailbox)
  }
  return [...known.values()]
}
