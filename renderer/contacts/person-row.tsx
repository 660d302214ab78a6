import { Star } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactMatch, ContactSummary, MatchField } from '../../shared/contract/contacts.contract.ts'
import { ringOf } from '../keep-in-touch/ring-of.ts'
import { useComposer } from '../timeline/composer-store.ts'
import { EMPTY_FORM, isBegun } from '../timeline/entry-form.ts'
import { Avatar } from '../ui/avatar.tsx'
import { cx } from '../ui/cx.ts'
import { countChanges } from './edit/contact-patch.ts'
import { type Draft, useDrafts } from './edit/draft-store.ts'
import { marksOf } from './highlight.ts'
import { Marked } from './marked.tsx'
import { PersonFact } from './person-fact.tsx'
import styles from './person-row.module.css'

type PersonRowProps = {
  readonly id: string
  readonly person: ContactSummary | undefined
  readonly query: string
  readonly row: number
  readonly total: number
  readonly top: number
  readonly isSelected: boolean
  readonly isCursor: boolean
}

/** One person of the list. Clicks are the list's: a row draws itself anew only when something of it changed. */
export const PersonRow = memo(function PersonRow(props: PersonRowProps) {
  const { id, person, query, row, total, top, isSelected, isCursor } = props
  const marked = marksOf(person, query)
  const isEdited = useDrafts(({ drafts }) => person !== undefined && isWritten(drafts[person.id]))
  const isNoted = useComposer(
    ({ forms, edits }) =>
      person !== undefined && (edits[person.id] !== undefined || isBegun(forms[person.id] ?? EMPTY_FORM)),
  )
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus, and points here by aria-activedescendant
    <div
      id={id}
      role="option"
      aria-selected={isSelected}
      aria-setsize={total}
      aria-posinset={row + 1}
      aria-busy={person === undefined || undefined}
      className={cx(styles.row, isCursor && styles.cursor)}
      style={{ transform: `translateY(${top}px)` }}
      data-row={row}
    >
      {person ? (
        <>
          <Avatar
            name={person.name}
            seed={person.uid}
            photo={person.photo}
            shape={person.kind}
            size="row"
            ring={ringOf(person.touch)}
          />
          <span className={styles.text}>
            <span className={styles.name}>
              <bdi>{person.name === '' ? <Words text="No name" /> : <Marked pieces={marked.name} />}</bdi>
            </span>
            <span className={styles.second}>
              {person.match ? (
                <Matched match={person.match} />
              ) : person.kind !== 'person' && marked.second.every(({ text }) => text === '') ? (
                <KindWords kind={person.kind} people={person.people ?? 0} />
              ) : (
                <Marked pieces={marked.second} />
              )}
            </span>
          </span>
          {isEdited || isNoted ? (
            <span className={styles.draft}>
              <Words text="Not saved" />
            </span>
          ) : (
            <span className={styles.facts}>
              {person.isFavorite && <FavoriteMark />}
              <PersonFact person={person} />
            </span>
          )}
        </>
      ) : (
        <span className={styles.waiting} />
      )}
    </div>
  )
})

// Rows are drawn with every key of a search: only those that say something translate, only those with a day look at it.

function Words({ text }: { text: 'No name' | 'Not saved' }) {
  return useTranslation().t(text)
}

/** What it is that is no person, and of how many people. */
function KindWords({ kind, people }: { kind: 'organization' | 'group'; people: number }) {
  const { t } = useTranslation()
  const words = kind === 'group' ? t('Group') : t('Organisation')
  return people === 0 ? words : `${words}, ${t('{{count, number}} people', { count: people })}`
}

function FavoriteMark() {
  const { t } = useTranslation()
  return <Star className={styles.star} role="img" aria-label={t('Favourite')} />
}

/** True for a draft in which something was changed. */
function isWritten(draft: Draft | undefined): boolean {
  return draft !== undefined && countChanges(draft.initial, draft.form) > 0
}

/** What kind of value it is, where the value does not tell. */
const MATCHED_IN: Partial<Record<MatchField, string>> = {
  nickname: 'Nickname',
  tag: 'Tag',
  note: 'Note',
  relation: 'Related',
  date: 'Date',
  entry: 'Timeline',
}

/** The line of a person in which the search found what the name does not show. */
function Matched({ match: { field, text, from, to } }: { match: ContactMatch }) {
  const { t } = useTranslation()
  const label = MATCHED_IN[field]
  return (
    <>
      {label !== undefined && `${t(label)}: `}
      <bdi>
        {text.slice(0, from)}
        <mark>{text.slice(from, to)}</mark>
        {text.slice(to)}
      </bdi>
    </>
  )
}
