import { Plus } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactSummary } from '../../../shared/contract/contacts.contract.ts'
import type { Contact } from '../../../shared/domain/contact.ts'
import { useAround, useNamed } from '../../api/editor-queries.ts'
import { Button } from '../../ui/button.tsx'
import { inverseInWords } from '../relation-words.ts'
import { type ContactForm, emptyValue } from './contact-form.ts'
import { LabelMenu } from './label-menu.tsx'
import { LABEL_OPTIONS, withRelationType } from './label-options.ts'
import { PersonLine, strangerOf } from './person-line.tsx'
import { PersonPicker } from './person-picker.tsx'
import styles from './related-field.module.css'
import { relatedRows, withoutRelated, withRelation } from './related-rows.ts'

type RelatedFieldProps = {
  readonly base: Contact | null
  readonly form: ContactForm
  readonly onChange: (change: (form: ContactForm) => ContactForm) => void
}

/** Whom somebody names as related, and who names them, each with what they are; all of it can be changed. */
export function RelatedField({ base, form, onChange }: RelatedFieldProps) {
  const { t, i18n } = useTranslation()
  const id = useId()
  const field = useRef<HTMLDivElement>(null)
  const [isAdding, setAdding] = useState(false)
  const [picked, setPicked] = useState<readonly ContactSummary[]>([])
  const [fresh, setFresh] = useState<number | null>(null)
  const { data: related } = useAround(base?.id ?? null)
  const { data: named = [] } = useNamed(form.relations.map(({ value }) => value))
  const around = { namedBy: related?.namedBy ?? [], named, picked }
  const rows = relatedRows(form, around)
  // Whoever was just added is still to be called something.
  useEffect(() => {
    if (fresh !== null) field.current?.querySelector<HTMLElement>(`[data-row="${fresh}"] button`)?.focus()
  }, [fresh])

  const close = (isEscaped: boolean) => {
    setAdding(false)
    if (isEscaped) requestAnimationFrame(() => field.current?.querySelector<HTMLElement>(':scope > button')?.focus())
  }
  const add = (value: string) => {
    const row = { ...emptyValue(''), value }
    setAdding(false)
    setFresh(row.key)
    onChange((now) => ({ ...now, relations: [...now.relations, row] }))
  }
  return (
    <div ref={field} data-part="related">
      <span className={styles.label} id={id}>
        {t('Related people')}
      </span>
      <ul aria-labelledby={id}>
        {rows.map((row) => (
          <PersonLine
            key={row.key}
            who={row.person ?? strangerOf(row.relation.value)}
            rowKey={row.relation.key}
            detail={
              <LabelMenu
                value={row.relation}
                field="relations"
                kind={row.theirs === null ? t('related') : inverseInWords(row.theirs, t, i18n.language)}
                options={LABEL_OPTIONS.relations ?? []}
                choose={withRelationType}
                onChange={(relation) => onChange((now) => withRelation(now, relation))}
              />
            }
            onRemove={() => onChange((now) => withoutRelated(now, row, rows, around))}
          />
        ))}
      </ul>
      {isAdding ? (
        <div className={styles.picker}>
          <PersonPicker
            label={t('Add a related person')}
            isTaken={(person) => person.id === base?.id || rows.some((row) => row.person?.id === person.id)}
            onPick={(person) => {
              setPicked((now) => [...now, person])
              add(person.uid)
            }}
            onName={add}
            onClose={close}
          />
        </div>
      ) : (
        <Button isSmall tone="accent" className={styles.add} icon={<Plus />} onPress={() => setAdding(true)}>
          {t('Add person')}
        </Button>
      )}
    </div>
  )
}
