import type { Backup, CheckedBackup, LostSince } from '../../shared/contract/backup.contract.ts'

const MINUTE = 60_000
const SPANS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
]

/** "3 days ago", in the words of English. */
function howLongAgo(at: number, now: number): string {
  const [unit, length] = SPANS.find(([, span]) => now - at >= span) ?? (['minute', MINUTE] as const)
  return new Intl.RelativeTimeFormat('en-GB').format(-Math.max(0, Math.floor((now - at) / length)), unit)
}

/** What is asked when the book is damaged and there is a good backup. The buttons: restore, begin anew, quit. */
export function damageQuestion(
  { at, contacts }: Pick<Backup & CheckedBackup, 'at' | 'contacts'>,
  now: number,
  lost: LostSince | null,
): { detail: string; buttons: string[] } {
  const when = new Date(at).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })
  const people = `${contacts.toLocaleString('en-GB')} ${contacts === 1 ? 'person' : 'people'}`
  return {
    detail:
      `There is a good backup of ${when} (${howLongAgo(at, now)}) with ${people}. ` +
      `${sinceThen(lost)} The damaged book is kept aside, whatever you choose.`,
    buttons: ['Restore the backup', 'Begin a new book', 'Quit'],
  }
}

function sinceThen(lost: LostSince | null): string {
  if (lost === null) return 'What was changed after it is not in it.'
  if (lost.changes === 0) return 'As far as the damaged book can be read, nothing was changed since then.'
  const changes = `${lost.changes.toLocaleString('en-GB')} ${lost.changes === 1 ? 'change' : 'changes'}`
  return `As far as the damaged book can be read, ${changes} since then ${lost.changes === 1 ? 'is' : 'are'} not in it.`
}
