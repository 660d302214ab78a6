import type { Settings } from '../../shared/contract/app.contract.ts'
import type { EntryKind } from '../../shared/domain/entry.ts'
import type { TimeOff } from '../../shared/domain/keep-in-touch/touch-days.ts'
import type { Clock } from '../contacts/contacts.service.ts'
import type { ReadConnection } from '../db/book.ts'

/** What the settings say of keeping in touch: which kinds of entries count, and when nothing is due. */
export type TouchRules = TimeOff & { readonly spokenKinds: readonly EntryKind[] }

/** The rules that the settings ask for. */
export function touchRulesFrom({ spokenKinds, touchDaysOff, touchBreakMonths }: Settings): TouchRules {
  return { spokenKinds, daysOff: touchDaysOff, breakMonths: touchBreakMonths }
}

/** When, where and by which rules something is asked: the time, the reader's zone by its IANA name, the settings. */
export type TouchPlace = {
  readonly clock: Clock
  readonly zone: () => string
  readonly rules: (read: Pick<ReadConnection, 'prepare'>) => TouchRules
}
