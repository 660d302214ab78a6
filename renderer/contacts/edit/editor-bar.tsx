import { useTranslation } from 'react-i18next'
import { PageBar } from '../../shell/page-bar.tsx'
import { Button } from '../../ui/button.tsx'
import { MOD } from '../../ui/platform.ts'
import { countChanges } from './contact-patch.ts'
import type { Draft, DraftKey } from './draft-store.ts'
import styles from './editor-bar.module.css'
import { RecoveredNotice } from './recovered-notice.tsx'
import { cancelDraft, saveDraft } from './save-draft.ts'

export function EditorBar({ draftKey, draft }: { draftKey: DraftKey; draft: Draft }) {
  const { t } = useTranslation()
  const changes = countChanges(draft.initial, draft.form)
  const titles = draft.base
    ? { person: t('Edit person'), organization: t('Edit organisation'), group: t('Edit group') }
    : { person: t('New person'), organization: t('New organisation'), group: t('New group') }
  return (
    <>
      <PageBar
        leading={
          <>
            <h1 className={styles.title}>{titles[draft.form.kind]}</h1>
            {draft.base && changes > 0 && (
              <span className={styles.count}>{t('{{count, number}} changes', { count: changes })}</span>
            )}
          </>
        }
      >
        <Button tone="ghost" keys={['Esc']} onPress={() => cancelDraft(draftKey)}>
          {t('Cancel')}
        </Button>
        <Button
          tone="primary"
          keys={[MOD, 'S']}
          isDisabled={draft.isSaving || (changes === 0 && draft.base === null)}
          onPress={() => void saveDraft(draftKey)}
        >
          {t('Save')}
        </Button>
      </PageBar>
      <RecoveredNotice draftKey={draftKey} draft={draft} />
    </>
  )
}
