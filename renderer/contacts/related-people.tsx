import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ContactSummary, RelatedContacts } from '../../shared/contract/contacts.contract.ts'
import type { Contact } from '../../shared/domain/contact.ts'
import { nameOf } from '../../shared/domain/person-name.ts'
import { useRelated } from '../api/queries.ts'
import { EVERYONE } from '../routes.ts'
import { useWindow } from '../shell/window-store.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { keyed } from '../ui/keyed.ts'
import { useOwnState } from '../ui/use-own-state.ts'
import { dateTextInWords } from './dates.ts'
import { editPerson } from './edit/start-editing.ts'
import { PersonLine, UnknownLine } from './related-line.tsx'
import styles from './related-people.module.css'
import { inverseInWords, relationInWords } from './relation-words.ts'

type SectionProps = {
  readonly title: string
  readonly note?: string
  /** What can be done with it, at the end of the heading's line. */
  readonly action?: React.ReactNode
  readonly children: React.ReactNode
}

/** A list of people below a heading, which names the list. */
function Section({ title, note = '', action, children }: SectionProps) {
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2 className={styles.heading}>
          {title}
          {note !== '' && <span className={styles.note}> {note}</span>}
        </h2>
        {action}
      </div>
      {children}
    </section>
  )
}

/** Those whom somebody names, and those who name them, each once with all that they are. */
export function RelatedPeople({ contact, related }: { contact: Contact; related: RelatedContacts | undefined }) {
  const { t, i18n } = useTranslation()
  if (contact.relations.length === 0 && !related?.namedBy.length) return null
  const people = new Map<number, { person: ContactSummary; words: Set<string> }>()
  const tell = (person: ContactSummary, words: string) => {
    const known = people.get(person.id) ?? { person, words: new Set() }
    if (words !== '') known.words.add(words)
    people.set(person.id, known)
  }
  const unknown: { value: string; words: string }[] = []
  contact.relations.forEach((relation, index) => {
    const words = relationInWords(relation, t, i18n.language)
    const resolved = related?.relations[index]
    if (resolved?.person && resolved.value === relation.value) tell(resolved.person, words)
    else unknown.push({ value: relation.value, words })
  })
  for (const { person, ...relation } of related?.namedBy ?? []) {
    // What the page's own card says of somebody stands before what theirs says.
    if (!people.get(person.id)?.words.size) tell(person, inverseInWords(relation, t, i18n.language))
  }
  return (
    <Section
      title={t('Related people')}
      action={
        contact.deletedAt === null && (
          <IconButton size="small" label={t('Add a related person')} onPress={() => editPerson(contact, 'related')}>
            <Plus strokeWidth={1.75} />
          </IconButton>
        )
      }
    >
      <ul aria-label={t('Related people')}>
        {[...people.values()].map(({ person, words }) => (
          <PersonLine key={person.id} person={person} detail={[...words].join(', ')} />
        ))}
        {keyed(unknown).map(({ key, value: { value, words } }) => (
          <UnknownLine key={key} value={value} detail={words} />
        ))}
      </ul>
    </Section>
  )
}

/** Who works for an organisation, and who did. */
export function OrganizationPeople({ contact, related }: { contact: Contact; related: RelatedContacts | undefined }) {
  const { t, i18n } = useTranslation()
  const { present, past, rows } = related?.people ?? { present: 0, past: 0, rows: [] }
  const count = present + past
  if (contact.kind !== 'organization' || count === 0) return null
  const until = (to: string) => t('until {{to}}', { to: dateTextInWords(to, i18n.language) })
  return (
    <Section
      title={t('People')}
      note={past === 0 ? String(present) : t('{{present}} now, {{past}} before', { present, past })}
    >
      <ul aria-label={t('People')}>
        {rows.map(({ person, title, to }) => (
          <PersonLine
            key={person.id}
            person={person}
            detail={[title, ...(to === null ? [] : [until(to)])].filter(Boolean).join(', ')}
          />
        ))}
      </ul>
      {rows.length < count && (
        <Button isSmall tone="accent" onPress={() => searchOrganization(nameOf(contact))}>
          {t('Show all {{count, number}}', { count })}
        </Button>
      )}
    </Section>
  )
}

/** Shows everyone at an organisation in the list. */
export function searchOrganization(name: string): void {
  const { showList, search, showPane } = useWindow.getState()
  showList(EVERYONE)
  search(`org:"${name.replace(/["“”]/g, ' ')}"`)
  showPane('list')
}

const MOST = 10_000

export function GroupMembers({ contact, related }: { contact: Contact; related: RelatedContacts | undefined }) {
  const { t } = useTranslation()
  const [isWhole, setWhole] = useOwnState(contact.id, false)
  const whole = useRelated(contact.id, isWhole ? MOST : undefined)
  const { total, rows } = (isWhole ? whole.data : related)?.members ?? { total: contact.members.length, rows: [] }
  if (total === 0) return null
  return (
    <Section title={t('Members')} note={String(total)}>
      <ul aria-label={t('Members')}>
        {keyed(rows.map(({ value }) => value)).map(({ key, value }, index) => {
          const person = rows[index]?.person
          return person ? (
            <PersonLine key={key} person={person} detail={secondLine(person)} />
          ) : (
            <UnknownLine key={key} value={value} detail="" />
          )
        })}
      </ul>
      {!isWhole && rows.length > 0 && rows.length < total && (
        <Button isSmall tone="accent" onPress={() => setWhole(true)}>
          {t('Show all {{count, number}}', { count: total })}
        </Button>
      )}
    </Section>
  )
}

const secondLine = ({ title, organization, name }: ContactSummary) =>
  [title, organization === name ? '' : organization].filter(Boolean).join(', ')

/** The groups that somebody is in. */
export function Groups({ related }: { related: RelatedContacts | undefined }) {
  const { t } = useTranslation()
  const groups = related?.groups ?? []
  if (groups.length === 0) return null
  return (
    <Section title={t('Groups')}>
      <ul aria-label={t('Groups')}>
        {groups.map((group) => (
          <PersonLine key={group.id} person={group} detail="" />
        ))}
      </ul>
    </Section>
  )
}
