import { UserRoundPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { EventPerson } from '../../shared/domain/calendar/calendar-event.ts'
import { attempt } from '../contacts/act.ts'
import { PersonPicker } from '../contacts/edit/person-picker.tsx'
import { Chip } from '../ui/chip.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { sayDone } from './act-on-events.ts'
import styles from './event-editor.module.css'
import { addToBook, mailOf, personOfBook, personOfText } from './event-people.ts'

type EventPeopleProps = {
  readonly people: readonly EventPerson[]
  readonly onChange: (people: readonly EventPerson[]) => void
}

/** Who takes part: people of the book, and addresses, of which one press makes people of the book. */
export function EventPeople({ people, onChange }: EventPeopleProps) {
  const { t } = useTranslation()
  const add = (person: EventPerson) =>
    attempt(async () => {
      const known = await addToBook(person)
      onChange(people.map((other) => (other === person ? known : other)))
      sayDone('contacts.create', known.name)
    })
  return (
    <div className={styles.options}>
      <span className={styles.label} aria-hidden="true">
        {t('People')}
      </span>
      {people.length > 0 && (
        <ul className={styles.people} aria-label={t('People')}>
          {people.map((person) => {
            const name = person.name || mailOf(person) || t('No name')
            return (
              <li key={`${person.contactId} ${person.address} ${person.name}`} className={styles.person}>
                <Chip
                  color={person.contactId === null ? 'var(--color-line-strong)' : 'var(--color-kind-call)'}
                  removeLabel={t('Take out {{name}}', { name })}
                  onRemove={() => onChange(people.filter((other) => other !== person))}
                >
                  {name}
                </Chip>
                {person.contactId === null && (
                  <IconButton
                    size="tiny"
                    label={t('Add {{name}} to your book', { name })}
                    onPress={() => void add(person)}
                  >
                    <UserRoundPlus strokeWidth={1.75} />
                  </IconButton>
                )}
              </li>
            )
          })}
        </ul>
      )}
      <PersonPicker
        label={t('Add a person or an e-mail address')}
        isTaken={({ id }) => people.some(({ contactId }) => contactId === id)}
        onPick={({ id, name }) => onChange([...people, personOfBook(id, name)])}
        onName={(text) => onChange([...people, personOfText(text)])}
      />
    </div>
  )
}
