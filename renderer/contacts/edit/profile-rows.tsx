import { ChevronDown } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { profileLabelOf } from '../labels.ts'
import type { ContactForm, ProfileRow } from './contact-form.ts'
import { EditorRow, useRemoveLabel } from './editor-row.tsx'
import styles from './job-row.module.css'
import menu from './label-menu.module.css'
import { moveRow } from './row-moves.ts'
import { SERVICE_OPTIONS } from './services.ts'

type ProfileRowsProps = {
  readonly form: ContactForm
  readonly fresh: number | null
  readonly onChange: (change: (form: ContactForm) => ContactForm) => void
}

/** Messengers and profiles: the service, and the name or the address there. */
export function ProfileRows({ form, fresh, onChange }: ProfileRowsProps) {
  const { t } = useTranslation()
  const removeLabel = useRemoveLabel()
  const { profiles } = form
  if (profiles.length === 0) return null
  return (
    <div className={styles.more}>
      {profiles.map((row, position) => {
        const set = (change: Partial<ProfileRow>) =>
          onChange((now) => ({
            ...now,
            profiles: now.profiles.map((old) => (old.key === row.key ? { ...old, ...change } : old)),
          }))
        const service = profileLabelOf(row, t)
        return (
          <EditorRow
            key={row.key}
            label={
              <Menu
                label={t('Service')}
                trigger={
                  <Button className={menu.trigger ?? ''} aria-label={t('Service: {{service}}', { service })}>
                    <span>{service}</span>
                    <ChevronDown aria-hidden="true" strokeWidth={1.75} />
                  </Button>
                }
              >
                {SERVICE_OPTIONS.map((option) => (
                  <MenuItem key={option.service} onAction={() => set(option)}>
                    {profileLabelOf({ ...row, ...option }, t)}
                  </MenuItem>
                ))}
              </Menu>
            }
            removeLabel={removeLabel(row.typed || service)}
            moves={{
              list: 'profiles',
              position,
              count: profiles.length,
              onMove: (to) => onChange((now) => moveRow(now, 'profiles', row.key, to)),
            }}
            onRemove={() =>
              onChange((now) => ({ ...now, profiles: now.profiles.filter(({ key }) => key !== row.key) }))
            }
          >
            <TextField
              label={service}
              placeholder={t('Name or address')}
              value={row.typed}
              isFresh={row.key === fresh}
              onChange={(event) => set({ typed: event.target.value })}
            />
          </EditorRow>
        )
      })}
    </div>
  )
}
