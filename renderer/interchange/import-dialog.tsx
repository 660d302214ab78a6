import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Progress, ProgressFoot } from '../ui/progress.tsx'
import { progressWords } from './count-words.ts'
import styles from './import-dialog.module.css'
import { fileName, percentOf, useImport } from './import-store.ts'
import { cancelImport } from './run-import.ts'

/** An import that is done sooner than this shows no dialog. */
const PATIENCE_MS = 300

export function ImportDialog() {
  const { t } = useTranslation()
  const { isRunning, isHidden, isCancelling, work, startedAt, progress, setHidden } = useImport()
  const isLong = useLonger(isRunning, PATIENCE_MS)
  const percent = progress ? percentOf(progress) : 0
  const isPreview = work === 'preview'
  const file = fileName(progress?.file ?? '')
  const words = progressWords(file, t)
  const reading = file === '' ? t('Reading') : t('Reading {{file}}', { file })
  const importing = file === '' ? t('Importing') : t('Importing {{file}}', { file })
  const title = isPreview ? reading : progress?.done ? words.importing(progress.done.of) : importing
  const cards = progress?.done ?? { cards: progress?.cards ?? 0, of: null }
  const left = progress ? secondsLeft(percent, performance.now() - startedAt) : null
  return (
    <Dialog title={title} isOpen={isLong && !isHidden} onClose={() => setHidden(true)}>
      <p className={styles.lead}>
        {isPreview
          ? t('Nothing is saved until you have looked it through.')
          : t('You can keep working. Kith tells you when it is done.')}
      </p>
      <Progress label={title} percent={percent} figures={words.figures(percent, cards.cards)}>
        <span>
          {cards.of === null
            ? words.soFar(cards.cards)
            : t('{{done, number}} of {{all, number}}', { done: cards.cards, all: cards.of })}
          {progress && progress.name !== '' && `, ${progress.name}`}
        </span>
        <span>
          {left === null ? t('{{percent}} %', { percent }) : t('About {{seconds, number}} s left', { seconds: left })}
        </span>
      </Progress>
      <ProgressFoot hint={words.cancelling}>
        <Button tone="ghost" onPress={() => setHidden(true)}>
          {t('Hide')}
        </Button>
        <Button autoFocus isDisabled={isCancelling} onPress={() => void cancelImport()}>
          {isCancelling ? t('Cancelling…') : isPreview ? t('Cancel') : t('Cancel import')}
        </Button>
      </ProgressFoot>
    </Dialog>
  )
}

/** So much has to be behind, and so many milliseconds, before it can be told how long the rest takes. */
const KNOWN_PERCENT = 8
const KNOWN_AFTER = 1_500

function secondsLeft(percent: number, elapsed: number): number | null {
  if (percent < KNOWN_PERCENT || elapsed < KNOWN_AFTER) return null
  return Math.max(1, Math.round(((elapsed / percent) * (100 - percent)) / 1_000))
}

/** True once something has been so for a while. */
function useLonger(isSo: boolean, milliseconds: number): boolean {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    if (!isSo) return setLong(false)
    const timer = setTimeout(() => setLong(true), milliseconds)
    return () => clearTimeout(timer)
  }, [isSo, milliseconds])
  return isLong && isSo
}
