import { Plus } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { MenuSection } from 'react-aria-components/Menu'
import { Separator } from 'react-aria-components/Separator'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../shared/domain/contact.ts'
import { invoke } from '../api/kith.ts'
import { useTags } from '../api/queries.ts'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { attempt } from './act.ts'
import { editPerson } from './edit/start-editing.ts'
import styles from './tag-menu.module.css'

/** Puts the book's tags on a person and takes them off, at once. A new tag is written in the editor. */
export function TagMenu({ contact }: { contact: Contact }) {
  const { t } = useTranslation()
  const { data: known = [] } = useTags()
  const onChange = (keys: 'all' | ReadonlySet<string | number>) => {
    const isOn = (name: string) => keys === 'all' || keys.has(name)
    const kept = contact.tags.filter(isOn)
    const added = known.map(({ name }) => name).filter((name) => isOn(name) && !contact.tags.includes(name))
    void attempt(() => invoke('contacts.update', { id: contact.id, patch: { tags: [...kept, ...added] } }))
  }
  return (
    <Menu
      label={t('Tags')}
      trigger={
        <Button className={styles.add ?? ''} aria-label={t('Tag: put on or take off')}>
          <Plus aria-hidden="true" />
          {t('Tag')}
        </Button>
      }
    >
      {known.length > 0 && (
        <MenuSection selectionMode="multiple" selectedKeys={contact.tags} onSelectionChange={onChange}>
          {known.map(({ name }) => (
            <MenuItem key={name} id={name}>
              {name}
            </MenuItem>
          ))}
        </MenuSection>
      )}
      {known.length > 0 && <Separator />}
      <MenuItem icon={<Plus />} onAction={() => editPerson(contact, 'tags')}>
        {t('New tag…')}
      </MenuItem>
    </Menu>
  )
}
