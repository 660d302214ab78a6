import { AtSign, Briefcase, Cake, CalendarDays, Globe, Mail, MapPin, Phone, Plus, User } from 'lucide-react'
import { Separator } from 'react-aria-components/Separator'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import type { ContactForm, RowListName } from './contact-form.ts'
import { type ExtraField, extraFieldNames, isFilled } from './name-fields.tsx'

type AddFieldMenuProps = {
  readonly form: ContactForm
  readonly shown: ReadonlySet<ExtraField>
  readonly onAddRow: (list: RowListName, isBirthday?: boolean) => void
  readonly onShow: (field: ExtraField) => void
}

export function AddFieldMenu({ form, shown, onAddRow, onShow }: AddFieldMenuProps) {
  const { t } = useTranslation()
  const hasBirthday = form.dates.some(({ kind }) => kind === 'birthday')
  const names = extraFieldNames(t)
  const hidden = (Object.keys(names) as ExtraField[]).filter((field) => !shown.has(field) && !isFilled(form, field))
  return (
    <Menu
      label={t('Add field')}
      placement="bottom start"
      trigger={
        <Button isSmall icon={<Plus />}>
          {t('Add field')}
        </Button>
      }
    >
      <MenuItem icon={<Phone />} onAction={() => onAddRow('phones')}>
        {t('Phone')}
      </MenuItem>
      <MenuItem icon={<Mail />} onAction={() => onAddRow('emails')}>
        {t('E-mail')}
      </MenuItem>
      <MenuItem icon={<MapPin />} onAction={() => onAddRow('addresses')}>
        {t('Address')}
      </MenuItem>
      <MenuItem icon={<Globe />} onAction={() => onAddRow('urls')}>
        {t('Website')}
      </MenuItem>
      <MenuItem icon={<AtSign />} onAction={() => onAddRow('profiles')}>
        {t('Messenger or profile')}
      </MenuItem>
      {!hasBirthday && (
        <MenuItem icon={<Cake />} onAction={() => onAddRow('dates', true)}>
          {t('Birthday')}
        </MenuItem>
      )}
      <MenuItem icon={<CalendarDays />} onAction={() => onAddRow('dates')}>
        {t('Date')}
      </MenuItem>
      <MenuItem icon={<User />} onAction={() => onAddRow('nicknames')}>
        {t('Nickname')}
      </MenuItem>
      {form.kind === 'person' && (
        <MenuItem icon={<Briefcase />} onAction={() => onAddRow('jobs')}>
          {t('Another job')}
        </MenuItem>
      )}
      {form.kind === 'person' && hidden.length > 0 && <Separator />}
      {form.kind === 'person' &&
        hidden.map((field) => (
          <MenuItem key={field} icon={field === 'department' ? <Briefcase /> : <User />} onAction={() => onShow(field)}>
            {names[field]}
          </MenuItem>
        ))}
    </Menu>
  )
}
