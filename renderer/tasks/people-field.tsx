import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ContactId } from '../../shared/domain/contact.ts'
import { nameOf } from '../../shared/domain/person-name.ts'
import { contactQuery } from '../api/queries.ts'
import { PersonPicker } from '../contacts/edit/person-picker.tsx'
import { Chip } from '../ui/chip.tsx'
import styles from './task-dialog.module.css'

type PeopleFieldProps = { readonly ids: readonly number[]; readonly onChange: (ids: readonly number[]) => void }

/** Whom a task is about. */
export function PeopleField({ ids, onChange }: PeopleFieldProps) {
  const { t } = useTranslation()
  const people = useQueries({ queries: ids.map((id) => contactQuery(id as ContactId)) })
  return (
    <div className={styles.options}>
      <span className={styles.label} aria-hidden="true">
        {t('People')}
      </span>
      {ids.length > 0 && (
        <ul className={styles.people} aria-label={t('People')}>
          {ids.map((id, index) => {
            const contact = people[index]?.data
            const name = contact ? nameOf(contact) || t('No name') : '…'
            return (
              <li key={id}>
                <Chip
                  color="var(--color-kind-call)"
                  removeLabel={t('Take out {{name}}', { name })}
                  onRemove={() => onChange(ids.filter((other) => other !== id))}
                >
                  {name}
                </Chip>
              </li>
            )
          })}
        </ul>
      )}
      <PersonPicker
        label={t('Add a person')}
        isTaken={({ id }) => ids.includes(id)}
        onPick={({ id }) => onChange([...ids, id])}
      />
    </div>
  )
}
