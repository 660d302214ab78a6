import { History } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { instantInWords } from '../dates.ts'
import type { Draft, DraftKey } from './draft-store.ts'
import styles from './recovered-notice.module.css'
import { cancelDraft } from './save-draft.ts'

/** Says of a draft that it is from last time, and offers to throw it away. */
export function RecoveredNotice({ draftKey, draft }: { draftKey: DraftKey; draft: Draft }) {
  const { t, i18n } = useTranslation()
  if (!draft.recovered) return null
  const { writtenAt, isRebased } = draft.recovered
  const when = instantInWords(writtenAt, new Date(), i18n.language, t)
  return (
    <div className={styles.notice} role="status">
      <History aria-hidden="true" strokeWidth={1.75} />
      <p>
        {t('Not saved last time. This is what you wrote {{when}}.', { when })}
        {isRebased && ` ${t('What was changed since is kept too.')}`}
      </p>
      <Button isSmall onPress={() => cancelDraft(draftKey)}>
        {t('Throw away')}
      </Button>
    </div>
  )
}
