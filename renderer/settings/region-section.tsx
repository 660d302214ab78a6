import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../shared/contract/app.contract.ts'
import { COUNTRIES } from '../../shared/domain/address-format.ts'
import { countryName } from '../../shared/domain/country.ts'
import { useSaveSettings } from '../api/queries.ts'
import { attempt } from '../contacts/act.ts'
import { systemRegion } from '../contacts/region.ts'
import { SearchSelect } from '../ui/search-select.tsx'
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
  return (
    <SettingsSection id="region" title={t('Region')} lead={t('Where numbers are dialled and letters are sent from.')}>
      <SettingRow
        title={t('Your region')}
        hint={t('Numbers without a country code and addresses without a country are read as from here')}
      >
        <SearchSelect
          label={t('Your region')}
          value={settings.region || SYSTEM}
          options={regions}
          onChange={(id) => void attempt(() => saveSettings({ region: id === SYSTEM ? '' : id }))}
        />
      </SettingRow>
    </SettingsSection>
  )
}
