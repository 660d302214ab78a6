import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../shared/contract/app.contract.ts'
import { useSaveSettings } from '../api/queries.ts'
import { attempt } from '../contacts/act.ts'
import { setTagRhythm } from '../keep-in-touch/act-on-touch.ts'
import { MonthsField } from '../keep-in-touch/months-field.tsx'
import { useTagRhythms } from '../keep-in-touch/queries.ts'
import { monthsInWords, rhythmInWords } from '../keep-in-touch/rhythm-words.ts'
import { SpokenKindsField } from '../keep-in-touch/spoken-kinds-field.tsx'
import { TagRhythmDialog } from '../keep-in-touch/tag-rhythm-dialog.tsx'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Switch } from '../ui/switch.tsx'
import { SettingRow } from './setting-row.tsx'
import { SettingsSection } from './settings-section.tsx'
import { TimeSelect } from './time-select.tsx'

/** How often to speak with everyone who carries a tag, and when nobody is due. */
export function TouchSection({ settings }: { settings: Settings }) {
  const { t } = useTranslation()
  const saveSettings = useSaveSettings()
  const save = (change: Partial<Settings>) => void attempt(() => saveSettings(change))
  const { touchBreakMonths, touchDaysOff } = settings
  return (
    <SettingsSection
      id="touch"
      title={t('Keep in touch')}
      lead={t('A rhythm of a person is set on their page with R. Here are those of tags.')}
    >
      <TagRhythms />
      <SettingRow title={t('Remind me')} hint={t('On the last day that keeps a rhythm')}>
        <TimeSelect
          label={t('Time of reminders to keep in touch')}
          value={settings.touchTime}
          onChange={(touchTime) => save({ touchTime })}
        />
        <Switch
          label={t('Remind me')}
          isOn={settings.isTouchReminded}
          onChange={(isTouchReminded) => save({ isTouchReminded })}
        />
      </SettingRow>
      <SettingRow title={t('Not at weekends')} hint={t('Whoever is due on a Saturday or Sunday waits until Monday')}>
        <Switch
          label={t('Not at weekends')}
          isOn={touchDaysOff.includes(6) && touchDaysOff.includes(7)}
          onChange={(isOn) => save({ touchDaysOff: isOn ? [6, 7] : [] })}
        />
      </SettingRow>
      <div data-setting={t('Counts as having spoken')}>
        <SpokenKindsField value={settings.spokenKinds} onChange={(spokenKinds) => save({ spokenKinds })} />
      </div>
      <div data-setting={t('Not in these months')}>
        <MonthsField
          label={t('Not in these months')}
          value={touchBreakMonths}
          onChange={(months) => save({ touchBreakMonths: [...months] })}
        />
      </div>
    </SettingsSection>
  )
}

function TagRhythms() {
  const { t, i18n } = useTranslation()
  const { data: rhythms = [] } = useTagRhythms()
  const [edited, setEdited] = useState<string | null>(null)
  return (
    <>
      {rhythms.map(({ tag, rhythm, breakMonths, people }) => (
        <SettingRow
          key={tag}
          title={tag}
          hint={[
            rhythmInWords(rhythm, t),
            ...(breakMonths ? [t('not in {{months}}', { months: monthsInWords(breakMonths, i18n.language) })] : []),
            t('{{count, number}} people', { count: people }),
          ].join(', ')}
        >
          <IconButton size="small" label={t('Change the rhythm of {{tag}}', { tag })} onPress={() => setEdited(tag)}>
            <Pencil strokeWidth={1.75} />
          </IconButton>
          <IconButton
            size="small"
            label={t('Take the rhythm off {{tag}}', { tag })}
            onPress={() => void setTagRhythm(tag, null, null)}
          >
            <Trash2 strokeWidth={1.75} />
          </IconButton>
        </SettingRow>
      ))}
      <SettingRow title={t('Rhythm of a tag')} hint={t('Everyone who carries it and has no rhythm of their own')}>
        <Button isSmall onPress={() => setEdited('')}>
          {t('Add…')}
        </Button>
      </SettingRow>
      <TagRhythmDialog
        tag={edited}
        known={rhythms.find(({ tag }) => tag === edited) ?? null}
        onClose={() => setEdited(null)}
      />
    </>
  )
}
