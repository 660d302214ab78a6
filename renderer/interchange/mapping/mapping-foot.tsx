import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TableChoices } from '../../../shared/domain/table-mapping.ts'
import { invoke } from '../../api/kith.ts'
import { attempt } from '../../contacts/act.ts'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { MOD } from '../../ui/platform.ts'
import { PromptDialog } from '../../ui/prompt-dialog.tsx'
import { useToasts } from '../../ui/toast-store.ts'
import styles from '../deciding-page.module.css'
import { fileName, useImport } from '../import-store.ts'
import { useFinishKey } from '../use-finish-key.ts'
import type { useMapping } from './use-mapping.ts'

type MappingFootProps = {
  readonly mapping: ReturnType<typeof useMapping>
  readonly onCancel: () => void
  readonly onContinue: () => void
}

/** What is saved for such tables, and the two ways out. */
export function MappingFoot({ mapping, onCancel, onContinue }: MappingFootProps) {
  const { t } = useTranslation()
  const isRunning = useImport((state) => state.isRunning)
  const [isNaming, setNaming] = useState(false)
  const show = useToasts((state) => state.show)
  const { table, choices, use } = mapping
  const columns = table.heads.map((_, at) => choices.columns[at] ?? table.choices.columns[at] ?? 'own')
  const save = (name: string, kept: TableChoices = { ...choices, columns }) =>
    attempt(async () => {
      await invoke('mappings.save', { name, heads: [...table.heads], choices: kept })
      await use(kept)
      show({ text: t('Saved “{{name}}” for tables with these columns', { name }) })
    })
  const forget = (name: string) =>
    attempt(async () => {
      const kept = table.saved.find((one) => one.name === name)?.choices
      await invoke('mappings.forget', { name })
      await use({ ...choices, columns })
      show({
        text: t('Forgot “{{name}}”', { name }),
        ...(kept && {
          action: { label: t('Undo'), run: () => void save(name, kept) },
        }),
      })
    })
  useFinishKey(onContinue)
  return (
    <footer className={styles.foot}>
      {table.saved.length > 0 && (
        <Menu
          label={t('Saved for such tables')}
          placement="top start"
          trigger={<Button>{table.savedAs ?? t('Saved for such tables')}</Button>}
        >
          {[
            ...table.saved.map(({ name, choices: kept }) => (
              <MenuItem key={`use ${name}`} onAction={() => void use(kept)}>
                {name}
              </MenuItem>
            )),
            <MenuItem key="suggested" onAction={() => void use(table.suggested)}>
              {t('As Kith suggests')}
            </MenuItem>,
            ...table.saved.map(({ name }) => (
              <MenuItem key={`forget ${name}`} isDanger onAction={() => void forget(name)}>
                {t('Forget “{{name}}”', { name })}
              </MenuItem>
            )),
          ]}
        </Menu>
      )}
      <Button tone="ghost" onPress={() => setNaming(true)}>
        {t('Save for such tables…')}
      </Button>
      <span className={styles.room} />
      <Button tone="ghost" keys={['Esc']} onPress={onCancel}>
        {t('Cancel')}
      </Button>
      <Button tone="primary" keys={[MOD, 'Enter']} isDisabled={isRunning} onPress={onContinue}>
        {t('Continue')}
      </Button>
      <PromptDialog
        title={t('Save for tables with these columns')}
        label={t('Name')}
        initial={table.savedAs ?? fileName(table.file).replace(/\.\w+$/, '')}
        action={t('Save')}
        isOpen={isNaming}
        onClose={() => setNaming(false)}
        onSubmit={(name) => void save(name)}
      />
    </footer>
  )
}
