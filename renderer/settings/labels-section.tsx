import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { invoke } from '../api/kith.ts'
import { useLabels } from '../api/queries.ts'
import { actAtOnce } from '../contacts/act-on-many.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { PromptDialog } from '../ui/prompt-dialog.tsx'
import { SettingRow } from './setting-row.tsx'
import { SettingsSection } from './settings-section.tsx'

/** The labels that the user made, to be renamed or removed wherever they stand. */
export function LabelsSection() {
  const { t } = useTranslation()
  const { data: labels = [] } = useLabels()
  const [renamed, setRenamed] = useState<string | null>(null)
  const rename = (label: string, to: string) =>
    void actAtOnce(
      to === '' ? { name: 'labels.remove', subject: label } : { name: 'labels.rename', subject: `${label} → ${to}` },
      () => invoke('labels.rename', { label, to }),
    )
  return (
    <SettingsSection
      id="labels"
      title={t('Labels')}
      lead={t('Labels of your own, beside numbers, addresses and dates.')}
    >
      {labels.length === 0 && (
        <SettingRow
          title={t('There are none yet')}
          hint={t('Choose “Own label…” beside a number or an address while you edit a person.')}
        />
      )}
      {labels.map(({ label, count }) => (
        <SettingRow key={label} title={label} hint={t('On {{count, number}} values', { count })}>
          <IconButton size="small" label={t('Rename the label {{label}}', { label })} onPress={() => setRenamed(label)}>
            <Pencil strokeWidth={1.75} />
          </IconButton>
          <IconButton size="small" label={t('Remove the label {{label}}', { label })} onPress={() => rename(label, '')}>
            <Trash2 strokeWidth={1.75} />
          </IconButton>
        </SettingRow>
      ))}
      <PromptDialog
        title={t('Rename the label')}
        isOpen={renamed !== null}
        label={t('Label')}
        initial={renamed ?? ''}
        action={t('Rename')}
        onSubmit={(to) => renamed !== null && to !== renamed && rename(renamed, to)}
        onClose={() => setRenamed(null)}
      />
    </SettingsSection>
  )
}
