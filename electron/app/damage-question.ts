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

type GoodBackup = Pick<Backup & CheckedBackup, 'at' | 'contacts'>
type Question = { readonly message: string; readonly detail: string; readonly buttons: string[] }

/** What is asked when the book is damaged and there is a good backup. The buttons: restore, begin anew, quit. */
export function damageQuestion(backup: GoodBackup, now: number, lost: LostSince | null): Question {
  return {
    message: 'The book is damaged',
    detail: `${goodBackup(backup, now)} ${sinceThen(lost)} The damaged book is kept aside, whatever you choose.`,
    buttons: BUTTONS,
  }
}

/** What is asked when the book is gone from its folder, and there is a good backup. The buttons are the same. */
export function missingQuestion(backup: GoodBackup, now: number, path: string): Question {
  return {
    message: 'The book is gone',
    detail:
      `There is no file at ${path} any more. ${goodBackup(backup, now)} ${sinceThen(null)} ` +
      'If you know where the book is, quit, put it back and start Kith again.',
    buttons: BUTTONS,
  }
}

const BUTTONS = ['Restore the backup', 'Begin a new book', 'Quit']

function goodBackup({ at, contacts }: GoodBackup, now: number): string {
  const when = new Date(at).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })
  const people = `${contacts.toLocaleString('en-GB')} ${contacts === 1 ? 'person' : 'people'}`
  return `There is a good backup of ${when} (${howLongAgo(at, now)}) with ${people}.`
}

function sinceThen(lost: LostSince | null): string {
  if (lost === null) return 'What was changed after it is not in it.'
  if (lost.changes === 0) return 'As far as the damaged book can be read, nothing was changed since then.'
  const changes = `${lost.changes.toLocaleString('en-GB')} ${lost.changes === 1 ? 'change' : 'changes'}`
  return `As far as the damaged book can be read, ${changes} since then ${lost.changes === 1 ? 'is' : 'are'} not in it.`
}
