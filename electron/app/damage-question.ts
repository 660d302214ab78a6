import type { Backup, CheckedBackup } from '../../shared/contract/backup.contract.ts'

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
): { detail: string; buttons: string[] } {
  const when = new Date(at).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })
  const people = `${contacts.toLocaleString('en-GB')} ${contacts === 1 ? 'person' : 'people'}`
  return {
    detail:
      `There is a good backup of ${when} (${howLongAgo(at, now)}) with ${people}. ` +
      'What was changed after it is not in it. The damaged book is kept aside, whatever you choose.',
    buttons: ['Restore the backup', 'Begin a new book', 'Quit'],
  }
}
