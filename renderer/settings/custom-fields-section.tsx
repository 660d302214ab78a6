import { ChevronDown, ChevronUp, Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DefinedField } from '../../shared/contract/custom-fields.contract.ts'
import { useDefinedFields } from '../api/queries.ts'
import { changeField, defineField, deleteField, moveField } from '../custom-fields/act-on-field.ts'
import { FieldDialog, type FieldDraft } from '../custom-fields/field-dialog.tsx'
import { sayDone } from '../shell/undo.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { LiveRegion } from '../ui/live-region.tsx'
import styles from './custom-field-row.module.css'
import { CustomFieldRow } from './custom-field-row.tsx'
import { SettingRow } from './setting-row.tsx'
import { SettingsSection } from './settings-section.tsx'

/** Defines a field, and says so: it stands at the end of a list that may be long. */
async function addField(draft: FieldDraft): Promise<void> {
  if (await defineField(draft)) sayDone({ name: 'customFields.define', subject: draft.name, contacts: 0 })
}

/** The fields of the user's own: defined, renamed, sorted and deleted here for everyone. */
export function CustomFieldsSection() {
  const { t } = useTranslation()
  const { data: fields = [] } = useDefinedFields()
  const [edited, setEdited] = useState<DefinedField | 'new' | null>(null)
  const [said, setSaid] = useState('')
  const count = fields.length
  const field = edited === 'new' ? null : edited
  const onMove = async (moved: DefinedField, to: number) => {
    if (to < 0 || to >= count) return
    if (await moveField(fields, moved, to))
      setSaid(t('Moved to place {{place}} of {{count, number}}', { place: to + 1, count }))
  }
  return (
    <SettingsSection
      id="fields"
      title={t('Custom fields')}
      lead={t('Fields of your own, for all people: a VAT number, a shoe size, a day to remember.')}
    >
      {count === 0 && (
        <SettingRow title={t('There are none yet')} hint={t('Fields that a file brings appear here by themselves.')} />
      )}
      <ul className={styles.list} aria-label={t('Custom fields')}>
        {fields.map((own, position) => (
          <CustomFieldRow
            key={own.id}
            field={own}
            position={position}
            count={count}
            onMove={(to) => void onMove(own, to)}
          >
            <IconButton
              size="small"
              label={t('Move {{name}} up', { name: own.name })}
              isDisabled={position === 0}
              onPress={() => void onMove(own, position - 1)}
            >
              <ChevronUp strokeWidth={1.75} />
            </IconButton>
            <IconButton
              size="small"
              label={t('Move {{name}} down', { name: own.name })}
              isDisabled={position === count - 1}
              onPress={() => void onMove(own, position + 1)}
            >
              <ChevronDown strokeWidth={1.75} />
            </IconButton>
            <IconButton
              size="small"
              label={t('Change the field {{name}}', { name: own.name })}
              onPress={() => setEdited(own)}
            >
              <Pencil strokeWidth={1.75} />
            </IconButton>
            <IconButton
              size="small"
              label={t('Delete the field {{name}}', { name: own.name })}
              onPress={() => void deleteField(own)}
            >
              <Trash2 strokeWidth={1.75} />
            </IconButton>
          </CustomFieldRow>
        ))}
      </ul>
      <SettingRow title={t('New field')} hint={t('It can then be added to anyone while you edit them.')}>
        <Button icon={<Plus strokeWidth={1.75} />} onPress={() => setEdited('new')}>
          {t('Add field…')}
        </Button>
      </SettingRow>
      <FieldDialog
        field={field}
        isOpen={edited !== null}
        onClose={() => setEdited(null)}
        onSubmit={(draft) => void (field ? changeField(field, draft) : addField(draft))}
      />
      <LiveRegion text={said} delay={50} />
    </SettingsSection>
  )
}
