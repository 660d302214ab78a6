import { useTranslation } from 'react-i18next'
import type { Settings } from '../../shared/contract/app.contract.ts'
import { useSaveSettings } from '../api/queries.ts'
import { attempt } from '../contacts/act.ts'
import { Segments } from '../ui/segments.tsx'
import { Switch } from '../ui/switch.tsx'
import { SettingRow } from './setting-row.tsx'
import { SettingsSection } from './settings-section.tsx'
import { SortLanguage } from './sort-language.tsx'
import { ThemeChoice } from './theme-choice.tsx'

/** How the window looks. */
export function AppearanceSection({ settings }: { settings: Settings }) {
  const { t } = useTranslation()
  const saveSettings = useSaveSettings()
  const save = (change: Partial<Settings>) => void attempt(() => saveSettings(change))
  return (
    <SettingsSection id="appearance" title={t('Appearance')} lead={t('Changes apply at once.')}>
      <ThemeChoice value={settings.theme} onChange={(theme) => save({ theme })} />
      <SettingRow title={t('Row density')} hint={t('Compact shows one line per person')}>
        <Segments
          label={t('Row density')}
          value={settings.density}
          options={[
            ['comfortable', t('Comfortable')],
            ['compact', t('Compact')],
          ]}
          onChange={(density) => save({ density })}
        />
      </SettingRow>
      <SettingRow title={t('Text size')}>
        <Segments
          label={t('Text size')}
          value={settings.textSize}
          options={[
            ['small', t('Small')],
            ['medium', t('Medium')],
            ['large', t('Large')],
            ['largest', t('Largest')],
          ]}
          onChange={(textSize) => save({ textSize })}
        />
      </SettingRow>
      <SettingRow title={t('Keep-in-touch rings')} hint={t('Shown round photos in lists')}>
        <Switch
          label={t('Keep-in-touch rings')}
          isOn={settings.areRingsShown}
          onChange={(areRingsShown) => save({ areRingsShown })}
        />
      </SettingRow>
      <SettingRow title={t('Name order')} hint={t('In lists, headings and sorting')}>
        <Segments
          label={t('Name order')}
          value={settings.nameOrder}
          options={[
            ['givenFirst', t('First name first')],
            ['familyFirst', t('Last name first')],
          ]}
          onChange={(nameOrder) => save({ nameOrder })}
        />
      </SettingRow>
      <SortLanguage settings={settings} onChange={save} />
      <SettingRow
        title={t('Sort by “van”, “de” and “von”')}
        hint={t('Off: “van Gogh” stands under G when last names come first')}
      >
        <Switch
          label={t('Sort by “van”, “de” and “von”')}
          isOn={settings.areParticlesSorted}
          onChange={(areParticlesSorted) => save({ areParticlesSorted })}
        />
      </SettingRow>
    </SettingsSection>
  )
}
