import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactSummary } from '../../../shared/contract/contacts.contract.ts'
import type { Contact } from '../../../shared/domain/contact.ts'
import { useNamed } from '../../api/editor-queries.ts'
import { Button } from '../../ui/button.tsx'
import { type ContactForm, newKey, type TextRow } from './contact-form.ts'
import { PersonLine, strangerOf } from './person-line.tsx'
import { PersonPicker, secondLine } from './person-picker.tsx'
import styles from './related-field.module.css'

/** So many are shown until all are asked for. */
const FEW = 100

type MembersFieldProps = {
  readonly base: Contact | null
  readonly members: readonly TextRow[]
  readonly onChange: (change: (form: ContactForm) => ContactForm) => void
}

/** Whom a group is made of, in its order. New ones come to the end, and are shown there. */
export function MembersField({ base, members, onChange }: MembersFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  const [isWhole, setWhole] = useState(false)
  const [picked, setPicked] = useState<readonly ContactSummary[]>([])
  const [added, setAdded] = useState<ReadonlySet<number>>(new Set())
  const shown = members.filter(({ key }, index) => isWhole || index < FEW || added.has(key))
  const { data: named = [] } = useNamed(shown.map(({ value }) => value))
  const known = new Map<string, ContactSummary | null>(picked.map((person) => [person.uid, person]))
  for (const { value, person } of named) if (person) known.set(value, person)
  const values = new Set(members.map(({ value }) => value.replace(/^urn:uuid:/i, '')))
  const people = new Set([...known.values()].map((person) => person?.id))
  const isIn = ({ uid, id: other }: ContactSummary) =>
    other === base?.id || values.has(uid.replace(/^urn:uuid:/i, '')) || (people.has(other) && isShown(other))
  const isShown = (other: number) => shown.some(({ value }) => known.get(value)?.id === other)
  const add = (value: string) => {
    const row = { key: newKey(), value }
    setAdded((now) => new Set([...now, row.key]))
    onChange((now) => ({ ...now, members: [...now.members, row] }))
  }
  return (
    <div className={styles.members}>
      <span className={styles.label} id={id}>
        {t('Members')}
        <span className={styles.count}>{t('{{count, number}}', { count: members.length })}</span>
      </span>
      <div className={styles.picker}>
        <PersonPicker
          label={t('Add a member')}
          isTaken={isIn}
          onPick={(person) => {
            setPicked((now) => [...now, person])
            add(person.uid)
          }}
          onName={add}
        />
      </div>
      <ul aria-labelledby={id}>
        {shown.map(({ key, value }) => {
          const person = known.get(value)
          return (
            <PersonLine
              key={key}
              who={person ?? strangerOf(value)}
              detail={person ? secondLine(person) : t('Not in this book')}
              onRemove={() => onChange((now) => ({ ...now, members: now.members.filter((row) => row.key !== key) }))}
            />
          )
        })}
      </ul>
      {shown.length < members.length && (
        <Button isSmall tone="accent" className={styles.add} onPress={() => setWhole(true)}>
          {t('Show all {{count, number}}', { count: members.length })}
        </Button>
      )}
    </div>
  )
}
