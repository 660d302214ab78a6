import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useCalendarStore } from './calendar-store.ts'
import styles from './scope-dialog.module.css'

/** Asks which events of a series are meant. Escape leaves all of them alone. */
export function ScopeDialog() {
  const { t } = useTranslation()
  const question = useCalendarStore((state) => state.question)
  const name = question?.summary || t('No title')
  const isDelete = question?.kind === 'delete'
  return (
    <Dialog
      title={isDelete ? t('Delete “{{name}}”: which ones?', { name }) : t('Change “{{name}}”: which ones?', { name })}
      isOpen={question !== null}
      onClose={() => question?.answer(null)}
    >
      <p className={styles.hint}>{t('It repeats.')}</p>
      <div className={styles.choices}>
        {question?.hasThis !== false && (
          <Button autoFocus onPress={() => question?.answer('this')}>
            {t('This one')}
          </Button>
        )}
        <Button onPress={() => question?.answer('following')}>{t('This and all that follow')}</Button>
        <Button tone={isDelete ? 'dangerText' : 'plain'} onPress={() => question?.answer('all')}>
          {t('All of them')}
        </Button>
      </div>
      <div className={styles.foot}>
        <Button tone="ghost" onPress={() => question?.answer(null)}>
          {t('Cancel')}
        </Button>
      </div>
    </Dialog>
  )
}
