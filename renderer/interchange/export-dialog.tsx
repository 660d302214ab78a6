import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KithError } from '../../shared/contract/errors.ts'
import type { ExportTarget } from '../../shared/domain/export-target.ts'
import { invoke, subscribe } from '../api/kith.ts'
import { sentenceOf } from '../api/problem.ts'
import { useAppInfo, useSaveSettings } from '../api/queries.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Switch } from '../ui/switch.tsx'
import { Problem } from '../ui/text-field.tsx'
import { useToasts } from '../ui/toast-store.ts'
import styles from './export-dialog.module.css'
import { ExportLosses } from './export-loss.tsx'
import { tellExported } from './export-people.ts'
import { ExportProgressBar } from './export-progress.tsx'
import { ExportWho, useScopeIds } from './export-scope.tsx'
import { type ExportScope, useExport } from './export-store.ts'
import { ExportTargets } from './export-targets.tsx'

/** Who leaves, for whom, and what is lost on the way; then the file. */
export function ExportDialog() {
  const { t } = useTranslation()
  const { opened, close } = useExport()
  const [isWriting, setWriting] = useState(false)
  useEffect(() => subscribe('exports.progressed', useExport.getState().setProgress), [])
  const leave = () => {
    if (isWriting) return
    void invoke('exports.cancel', {}).catch(() => undefined)
    close()
  }
  return (
    <Dialog title={t('Export people')} isOpen={opened !== null} onClose={leave} isWide>
      {opened && <ExportForm opened={opened} isWriting={isWriting} onWriting={setWriting} onLeave={leave} />}
    </Dialog>
  )
}

type ExportFormProps = {
  readonly opened: ExportScope
  readonly isWriting: boolean
  readonly onWriting: (isWriting: boolean) => void
  readonly onLeave: () => void
}

function ExportForm({ opened, isWriting, onWriting, onLeave }: ExportFormProps) {
  const { t } = useTranslation()
  const { data: info } = useAppInfo()
  const saveSettings = useSaveSettings()
  const [scope, setScope] = useState(opened)
  const [target, setTarget] = useState<ExportTarget>(info?.settings.exportTarget ?? 'iphone')
  const [isLean, setLean] = useState(info?.settings.isExportedWithoutNotes ?? false)
  const [problem, setProblem] = useState<string | null>(null)
  const { ids, isKnown } = useScopeIds(scope)
  // Cards that leave as they came in are not taken apart.
  const isWithoutNotes = isLean && target !== 'source'
  const request = { ids: ids === null ? null : [...ids], target, isWithoutNotes }
  const preview = useQuery({
    queryKey: ['export', request],
    queryFn: () => {
      useExport.getState().setProgress(null)
      return invoke('exports.preview', request)
    },
    enabled: isKnown && !isWriting,
    gcTime: 0,
  })
  const count = ids?.length ?? info?.contacts ?? 0
  const write = async () => {
    onWriting(true)
    setProblem(null)
    useExport.getState().setProgress(null)
    void saveSettings({ exportTarget: target, isExportedWithoutNotes: isLean }).catch(() => undefined)
    try {
      const name = scope.kind === 'tag' ? scope.tag : ''
      const done = await invoke('exports.choose', { ...request, name })
      if (done === null) return
      useExport.getState().close()
      tellExported(done)
    } catch (error) {
      if (error instanceof KithError && error.code === 'export.cancelled') {
        useToasts.getState().show({ text: sentenceOf(error) })
      } else setProblem(sentenceOf(error))
    } finally {
      onWriting(false)
    }
  }
  return (
    <>
      <div className={styles.who}>
        <span className={styles.label}>{t('Who')}</span>
        <ExportWho opened={opened} scope={scope} onChange={setScope} />
      </div>
      <ExportTargets value={target} onChange={setTarget} />
      {target !== 'source' && (
        <div className={styles.notes}>
          <div>
            <p className={styles.name}>{t('Leave notes out')}</p>
            <p className={styles.hint}>{t('For files that are for somebody else.')}</p>
          </div>
          <Switch label={t('Leave notes out')} isOn={isLean} onChange={setLean} />
        </div>
      )}
      {isWriting ? (
        <ExportProgressBar />
      ) : (
        <ExportLosses target={target} preview={preview.data} problem={calm(preview.error)} />
      )}
      {problem !== null && <Problem text={problem} />}
      <div className={styles.foot}>
        <Button tone="ghost" onPress={isWriting ? () => void invoke('exports.cancel', {}) : onLeave}>
          {isWriting ? t('Cancel export') : t('Cancel')}
        </Button>
        <Button
          tone="primary"
          isDisabled={isWriting || !isKnown || count === 0}
          onPress={() => void write()}
          data-export="write"
        >
          {t('Export {{count, number}} people…', { count })}
        </Button>
      </div>
    </>
  )
}

/** A question that was overtaken by a newer one failed for no reason that anybody has to hear of. */
function calm(error: Error | null): Error | null {
  return error instanceof KithError && error.code === 'export.cancelled' ? null : error
}
