import type { DayRead, QuickAdd } from '../../../shared/contract/quick-add.ts'
import type { PartKind } from '../../../shared/domain/tasks/quick-add.ts'
import { listContacts, listSummaries } from '../../contacts/contact-lists.service.ts'
import type { ReadConnection } from '../../db/book.ts'
import type { Here } from '../here.ts'
import { readQuickAdd } from './quick-add.service.ts'
import { readDay, type Toward } from './read-day.ts'

const MOST_CANDIDATES = 6

type Asked = {
  readonly ignore: readonly PartKind[]
  readonly contactId: number | null
  /** A BCP 47 tag. What is none is read as English. */
  readonly locale: string
}

/** Understands a task written in plain words, with the people of the book. */
export function quickAdd(read: ReadConnection, text: string, asked: Asked, { clock, zone }: Here): Promise<QuickAdd> {
  const { ignore, contactId, locale } = asked
  const find = (words: string) =>
    listContacts(read, { text: words, view: 'all', tag: null }, 0, MOST_CANDIDATES).rows.filter(
      ({ match }) => match === undefined,
    )
  const about = contactId === null ? null : (listSummaries(read, [contactId])[0] ?? null)
  return readQuickAdd(text, { at: clock(), zone: zone(), locale: knownLocale(locale), find, ignore, about })
}

/** The day that a text in a field of dates names, by the reader's clock. */
export function readDayHere(
  text: string,
  { toward, locale }: { readonly toward: Toward; readonly locale: string },
  { clock, zone }: Here,
): Promise<DayRead | null> {
  return readDay(text, toward, { at: clock(), zone: zone(), locale: knownLocale(locale) })
}

function knownLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en-GB'
  } catch {
    return 'en-GB'
  }
}
