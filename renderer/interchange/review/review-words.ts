import type { TFunction } from 'i18next'
import type { FieldDifference, PlannedCard } from '../../../shared/contract/interchange.contract.ts'
import type { CardChoice } from '../../../shared/domain/card-choice.ts'
import { IMPORT_WARNINGS } from '../../../shared/domain/import-warning.ts'
import { fieldInWords } from '../../history/field-words.ts'
import { dateFormat, listFormat, numberFormat } from '../../ui/formats.ts'

export function choiceInWords(choice: CardChoice, t: TFunction): string {
  return { new: t('New'), update: t('Update'), duplicate: t('Duplicate'), skip: t('Skip') }[choice]
}

/** What comes of a card for which this is chosen. */
export function consequenceInWords(choice: CardChoice, t: TFunction): string {
  return {
    new: t('Adds the card as a new person.'),
    update: t('Brings whom it matches up to date. What you changed here stays.'),
    duplicate: t('The same as somebody else: nothing of theirs changes, and the card itself is kept.'),
    skip: t('Leaves the card out.'),
  }[choice]
}

/** What stands below a name: when it is, by the reader's clock and in their words, or else what a card has. */
export function secondInWords({ second, when }: PlannedCard, locale: string): string {
  if (when === null) return second
  const isDay = when.length === 10
  // What has no zone is read by the clock that is here.
  const at = new Date(isDay ? `${when}T12:00:00` : when)
  const day = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const
  return dateFormat(locale, isDay ? day : { ...day, hour: 'numeric', minute: '2-digit' }).format(at)
}

/** What is told beside a card, and how loudly. */
export type Notice = { readonly tone: 'plain' | 'info' | 'warning' | 'problem'; readonly text: string }

export function noticeOf(card: PlannedCard, t: TFunction, locale: string): Notice | null {
  if (card.fate === 'duplicate') {
    return { tone: 'warning', text: t('The same card stands at line {{line}}.', { line: card.sameAsLine ?? '' }) }
  }
  const [warning, ...more] = card.warnings
  if (warning !== undefined) {
    const text = t(IMPORT_WARNINGS[warning.code], { ...warning })
    const rest = more.length === 0 ? '' : ` ${t('And {{count, number}} more.', { count: more.length })}`
    return { tone: card.fate === 'unreadable' ? 'problem' : 'warning', text: text + rest }
  }
  if (card.fate === 'unreadable') return { tone: 'problem', text: t('There is nothing in this card to read.') }
  if (card.fate === 'unchanged') return { tone: 'plain', text: sameAs(card, t) }
  return card.fate === 'update' ? { tone: 'info', text: updateInWords(card, t, locale) } : null
}

function sameAs({ match, name }: PlannedCard, t: TFunction): string {
  if (match?.isInTrash) return t('In your trash.')
  return match === null || match.name === name
    ? t('Already in your book.')
    : t('Already in your book as {{name}}.', { name: match.name })
}

function updateInWords({ differences, match }: PlannedCard, t: TFunction, locale: string): string {
  const list = (some: readonly FieldDifference[]) =>
    listFormat(locale, { type: 'unit' }).format(some.map(({ field }) => fieldInWords(field, t)))
  const told = differences.filter(({ field }) => field !== 'rawProperties' || differences.length === 1)
  const adds = told.filter(({ went }) => went === 0)
  const takes = told.filter(({ came }) => came === 0)
  const changes = told.filter(({ went, came }) => went > 0 && came > 0)
  return [
    adds.length > 0 && t('Adds {{fields}}.', { fields: list(adds) }),
    changes.length > 0 && t('Changes {{fields}}.', { fields: list(changes) }),
    takes.length > 0 && t('Removes {{fields}}.', { fields: list(takes) }),
    match?.isInTrash && t('Comes back out of the trash.'),
  ]
    .filter(Boolean)
    .join(' ')
}

/** “1.4 MB”; empty when it is not known or hardly anything. */
export function sizeInWords(byteLength: number, locale: string): string {
  if (byteLength < 1_000) return ''
  const [value, unit] = byteLength < 1_000_000 ? [byteLength / 1_000, 'kilobyte'] : [byteLength / 1_000_000, 'megabyte']
  const digits = value < 10 ? 1 : 0
  return numberFormat(locale, { style: 'unit', unit, maximumFractionDigits: digits }).format(value)
}
