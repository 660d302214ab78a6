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

/** A menu is no place for thousands; a tag beyond these is found in the editor. */
const MOST = 200

/** Puts the book's tags on a person and takes them off, at once. A new tag is written in the editor. */
export function TagMenu({ contact }: { contact: Contact }) {
  const { t } = useTranslation()
  const { data: known = [] } = useTags()
  const carried = new Set(contact.tags)
  const isCut = known.length > MOST
  // Of too many, those that can be taken off come first.
  const byUse = isCut
    ? Object.values(Object.groupBy(known, ({ name }) => (carried.has(name) ? 'a' : 'b'))).flat()
    : known
  const offered = byUse.slice(0, MOST)
  const onChange = (keys: 'all' | ReadonlySet<string | number>) => {
    const isOn = (name: string) => keys === 'all' || keys.has(name)
    const kept = contact.tags.filter(isOn)
    const added = offered.map(({ name }) => name).filter((name) => isOn(name) && !carried.has(name))
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
          {offered.map(({ name }) => (
            <MenuItem key={name} id={name}>
              {name}
            </MenuItem>
          ))}
        </MenuSection>
      )}
      {known.length > 0 && <Separator />}
      <MenuItem icon={<Plus />} onAction={() => editPerson(contact, 'tags')}>
        {isCut ? t('Another tag…') : t('New tag…')}
      </MenuItem>
    </Menu>
  )
}
