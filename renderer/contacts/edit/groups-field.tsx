import { Plus, UsersRound } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact, ContactId } from '../../../shared/domain/contact.ts'
import { useAround } from '../../api/editor-queries.ts'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { useGroups } from '../use-groups.ts'
import type { ContactForm } from './contact-form.ts'
import { PersonLine } from './person-line.tsx'
import styles from './related-field.module.css'

/** A menu is no place for thousands. */
const MOST = 200

type GroupsFieldProps = {
  readonly base: Contact | null
  readonly form: ContactForm
  readonly onChange: (change: (form: ContactForm) => ContactForm) => void
}

/** The groups that somebody is in. They come into others and leave these when they are saved. */
export function GroupsField({ base, form, onChange }: GroupsFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  const { data: groups = [] } = useGroups()
  const { data: related } = useAround(base?.id ?? null)
  const present = related?.groups ?? []
  const isIn = (group: ContactId) =>
    (present.some((one) => one.id === group) && !form.left.includes(group)) || form.joined.includes(group)
  const joined = groups.filter((group) => form.joined.includes(group.id))
  const shown = [...present.filter((group) => !form.left.includes(group.id)), ...joined]
  const others = groups.filter((group) => group.id !== base?.id && !isIn(group.id))
  if (shown.length + others.length === 0) return null

  const join = (group: ContactId) =>
    onChange((now) =>
      now.left.includes(group)
        ? { ...now, left: now.left.filter((one) => one !== group) }
        : { ...now, joined: [...now.joined, group] },
    )
  const leave = (group: ContactId) =>
    onChange((now) =>
      now.joined.includes(group)
        ? { ...now, joined: now.joined.filter((one) => one !== group) }
        : { ...now, left: [...now.left, group] },
    )
  return (
    <div>
      <span className={styles.label} id={id}>
        {t('Groups')}
      </span>
      <ul aria-labelledby={id}>
        {shown.map(({ id: group, uid, name }) => (
          <PersonLine key={group} who={{ name, uid, photo: null, kind: 'group' }} onRemove={() => leave(group)} />
        ))}
      </ul>
      {others.length > 0 && (
        <Menu
          label={t('Groups')}
          trigger={
            <Button isSmall tone="accent" className={styles.add} icon={<Plus />}>
              {t('Add to group')}
            </Button>
          }
        >
          {others.slice(0, MOST).map(({ id: group, name }) => (
            <MenuItem key={group} icon={<UsersRound />} onAction={() => join(group)}>
              {name || t('No name')}
            </MenuItem>
          ))}
        </Menu>
      )}
    </div>
  )
}
