import { useMemo, useState } from 'react'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../shared/contract/app.contract.ts'
import { COUNTRIES } from '../../shared/domain/address-format.ts'
import { countryName } from '../../shared/domain/country.ts'
import { useSaveSettings } from '../api/queries.ts'
import { attempt } from '../contacts/act.ts'
import { systemRegion } from '../contacts/region.ts'
import { cx } from '../ui/cx.ts'
import styles from './region-section.module.css'
import { SettingRow } from './setting-row.tsx'
import { SettingsSection } from './settings-section.tsx'

const SYSTEM = 'system'

/** Where the user is at home: what numbers and addresses without a country mean. */
export function RegionSection({ settings }: { settings: Settings }) {
  const { t, i18n } = useTranslation()
  const saveSettings = useSaveSettings()
  const regions = useMemo(() => {
    const { compare } = new Intl.Collator(i18n.language)
    const named = COUNTRIES.map((id) => ({ id, name: countryName(id, i18n.language) }))
    const system = t('As the system: {{where}}', { where: countryName(systemRegion(), i18n.language) })
    return [{ id: SYSTEM, name: system }, ...named.sort((one, other) => compare(one.name, other.name))]
  }, [i18n.language, t])
  const nameOf = (id: string) => regions.find((region) => region.id === id)?.name ?? id
  const chosen = settings.region || SYSTEM
  const [typed, setTyped] = useState(nameOf(chosen))
  return (
    <SettingsSection id="region" title={t('Region')} lead={t('Where numbers are dialled and letters are sent from.')}>
      <SettingRow
        title={t('Your region')}
        hint={t('Numbers without a country code and addresses without a country are read as from here')}
      >
        <ComboBox
          aria-label={t('Your region')}
          className={cx(styles.combo)}
          menuTrigger="focus"
          selectedKey={chosen}
          inputValue={typed}
          onInputChange={setTyped}
          defaultItems={regions}
          onFocus={(event) => (event.target as HTMLInputElement).select?.()}
          onSelectionChange={(key) => {
            if (key === null) return setTyped(nameOf(chosen))
            setTyped(nameOf(String(key)))
            void attempt(() => saveSettings({ region: key === SYSTEM ? '' : String(key) }))
          }}
        >
          <Input className={cx(styles.input)} />
          <Popover className={cx(styles.popover)}>
            <ListBox<(typeof regions)[number]> className={cx(styles.options)}>
              {({ id, name }) => (
                <ListBoxItem id={id} textValue={name} className={cx(styles.option)}>
                  {name}
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </ComboBox>
      </SettingRow>
    </SettingsSection>
  )
}
