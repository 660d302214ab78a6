import { AtSign, Briefcase, Cake, CalendarDays, Globe, Mail, MapPin, Phone, Plus, Search, User } from 'lucide-react'
import { useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Input } from 'react-aria-components/Input'
import { Menu as AriaMenu, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { SearchField } from 'react-aria-components/SearchField'
import { Separator } from 'react-aria-components/Separator'
import { useTranslation } from 'react-i18next'
import type { CustomField } from '../../../shared/domain/contact.ts'
import { foldText } from '../../../shared/domain/fold-text.ts'
import { useDefinedFields } from '../../api/queries.ts'
import { defineField } from '../../custom-fields/act-on-field.ts'
import { FieldDialog } from '../../custom-fields/field-dialog.tsx'
import { TYPE_ICONS } from '../../custom-fields/field-types.ts'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import menu from '../../ui/menu.module.css'
import { MenuItem } from '../../ui/menu.tsx'
import styles from './add-field-menu.module.css'
import type { ContactForm, RowListName } from './contact-form.ts'
import { type ExtraField, extraFieldNames, isFilled } from './name-fields.tsx'

export type OwnKind = Pick<CustomField, 'name' | 'type'>
/** In pixels: what is being edited stays in sight above it. */
const HIGHEST = 280

type AddFieldMenuProps = {
  readonly form: ContactForm
  readonly shown: ReadonlySet<ExtraField>
  readonly onAddRow: (list: RowListName, isBirthday?: boolean) => void
  readonly onAddOwn: (field: OwnKind) => void
  readonly onShow: (field: ExtraField) => void
}

/** Every field that can still be added, found by some of its name, and the way to one of one's own. */
export function AddFieldMenu({ form, shown, onAddRow, onAddOwn, onShow }: AddFieldMenuProps) {
  const { t } = useTranslation()
  const { data: defined = [] } = useDefinedFields()
  const [filter, setFilter] = useState('')
  /** The name that is suggested for a new field, while one is defined. */
  const [wanted, setWanted] = useState<string | null>(null)
  const isPerson = form.kind === 'person'
  const hasBirthday = form.dates.some(({ kind }) => kind === 'birthday')
  const names = extraFieldNames(t)
  const hidden = isPerson
    ? (Object.keys(names) as ExtraField[]).filter((field) => !shown.has(field) && !isFilled(form, field))
    : []
  const own = defined.filter(
    ({ name, type }) => !form.customFields.some((row) => row.name === name && row.type === type),
  )
  const newField = t('Custom field…')
  return (
    <>
      <MenuTrigger onOpenChange={(isOpen) => isOpen && setFilter('')}>
        <Button isSmall data-add="" icon={<Plus />}>
          {t('Add field')}
        </Button>
        <Popover className={cx(menu.popover, styles.popover)} placement="bottom start" offset={5} maxHeight={HIGHEST}>
          <Autocomplete
            inputValue={filter}
            onInputChange={setFilter}
            filter={(name, typed) => name === newField || foldText(name).includes(foldText(typed))}
          >
            <div className={styles.head}>
              <SearchField autoFocus aria-label={t('Filter fields')} className={cx(styles.search)}>
                <Search aria-hidden="true" strokeWidth={1.75} />
                <Input className={cx(styles.input)} placeholder={t('Filter fields')} dir="auto" />
              </SearchField>
            </div>
            <AriaMenu className={cx(menu.menu, styles.menu)} aria-label={t('Add field')}>
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
              {isPerson && (
                <MenuItem icon={<Briefcase />} onAction={() => onAddRow('jobs')}>
                  {t('Another job')}
                </MenuItem>
              )}
              {own.length > 0 && <Separator id="own" />}
              {own.map((field) => {
                const Icon = TYPE_ICONS[field.type]
                return (
                  <MenuItem key={`own ${field.id}`} icon={<Icon />} onAction={() => onAddOwn(field)}>
                    {field.name}
                  </MenuItem>
                )
              })}
              {hidden.length > 0 && <Separator id="more" />}
              {hidden.map((field) => (
                <MenuItem
                  key={field}
                  icon={field === 'department' ? <Briefcase /> : <User />}
                  onAction={() => onShow(field)}
                >
                  {names[field]}
                </MenuItem>
              ))}
              <Separator id="new" />
              <MenuItem icon={<Plus />} onAction={() => setWanted(filter.trim())}>
                {newField}
              </MenuItem>
            </AriaMenu>
          </Autocomplete>
        </Popover>
      </MenuTrigger>
      <FieldDialog
        field={null}
        name={wanted ?? ''}
        isOpen={wanted !== null}
        onClose={() => setWanted(null)}
        onSubmit={(draft) => void defineField(draft).then((isDefined) => isDefined && onAddOwn(draft))}
      />
    </>
  )
}
