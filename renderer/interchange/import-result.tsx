import { ShieldCheck, TriangleAlert, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reverted } from '../../shared/contract/history.contract.ts'
import type { ImportSummary, RecordCounts } from '../../shared/contract/interchange.contract.ts'
import { invoke } from '../api/kith.ts'
import { sentenceOf, sentenceOfData } from '../api/problem.ts'
import { ConflictsDialog } from '../history/conflicts-dialog.tsx'
import { backToPeople } from '../shell/panes.ts'
import { undoneSentence } from '../shell/undo.ts'
import { Button } from '../ui/button.tsx'
import { dateFormat } from '../ui/formats.ts'
import { keyed } from '../ui/keyed.ts'
import { Problem } from '../ui/text-field.tsx'
import { useToasts } from '../ui/toast-store.ts'
import { countWords, filesInWords } from './count-words.ts'
import { CountsBar } from './counts-bar.tsx'
import { ImportBar } from './import-bar.tsx'
import styles from './import-result.module.css'
import { fileName } from './import-store.ts'
import { WorthALook } from './worth-a-look.tsx'

export function ImportResult({ summary, endedAt }: { summary: ImportSummary; endedAt: number }) {
  const { t, i18n } = useTranslation()
  const { importId, files } = summary
  const counts = total(files.map(({ records }) => records))
  const imported = counts.created + counts.updated
  const tag = files.find((file) => file.tag !== undefined)?.tag
  const failed = files.filter(({ error }) => error !== null)
  const time = dateFormat(i18n.language, { timeStyle: 'short' }).format(endedAt)
  const names = files.map(({ file }) => fileName(file))
  const from = filesInWords(names, t)
  const title =
    imported > 0
      ? countWords(files, t).imported(imported)
      : importId !== null && counts.read === counts.unreadable
        ? t('No card could be read')
        : counts.read > 0
          ? t('Nothing new to import')
          : t('Nothing was imported')

  return (
    <>
      <ImportBar />
      <div className={styles.scroll}>
        <div className={styles.result}>
          <h1 className={styles.title}>{title}</h1>
          <p className={styles.lead}>
            {t('From {{from}}, today at {{time}}.', { from, time })}{' '}
            {t('You now have {{count, number}} people.', { count: summary.contacts })}
          </p>
          {tag !== undefined && counts.created > 0 && (
            <p className={styles.lead}>
              {t('Tagged {{count, number}} new people with “{{name}}”.', { count: counts.created, name: tag })}
            </p>
          )}
          {imported === 0 && importId !== null && (
            <p className={styles.lead}>
              {t('The text of cards that could not be read is kept, and leaves with an export “as it came in”.')}
            </p>
          )}
          {failed.map(({ file, error }) => error && <Problem key={file} text={sentenceOfData(error)} />)}
          {counts.read > 0 && <CountsBar counts={counts} />}
          {counts.read > 0 && <Proof summary={summary} cards={counts.read} />}
          <WorthALook
            warnings={keyed(files.flatMap(({ file, warnings }) => warnings.map((warning) => ({ file, warning }))))}
            isSeveral={files.length > 1}
            importId={importId}
          />
          {importId === null ? (
            <div className={styles.done}>
              <Button tone="primary" autoFocus onPress={backToPeople}>
                {t('Done')}
              </Button>
            </div>
          ) : (
            <UndoImport importId={importId} counts={counts} onDone={backToPeople} />
          )}
        </div>
      </div>
    </>
  )
}

type UndoImportProps = { readonly importId: number; readonly counts: RecordCounts; readonly onDone: () => void }

function UndoImport({ importId, counts: { created, updated }, onDone }: UndoImportProps) {
  const { t } = useTranslation()
  const [isBusy, setBusy] = useState(false)
  const [partial, setPartial] = useState<Reverted | null>(null)
  const show = useToasts((state) => state.show)
  const undo = async () => {
    setBusy(true)
    try {
      const reverted = await invoke('imports.undo', { importId })
      if (reverted.conflicts.length > 0) setPartial(reverted)
      else onDone()
      show({ text: undoneSentence(reverted.command) })
    } catch (problem) {
      show({ text: sentenceOf(problem), isProblem: true })
      setBusy(false)
    }
  }
  const parts = [
    created > 0 && t('Undo removes the {{count, number}} added.', { count: created }),
    updated > 0 && t('{{count, number}} updated people become what they were.', { count: updated }),
    created + updated === 0 && t('Undo forgets the cards that could not be read.'),
  ].filter(Boolean)
  return (
    <div className={styles.undo}>
      <Undo2 aria-hidden="true" strokeWidth={1.75} />
      <div className={styles.undoText}>
        <p className={styles.question}>{t('Not what you expected?')}</p>
        <p className={styles.consequence}>{parts.join(' ')}</p>
      </div>
      <Button isDisabled={isBusy} onPress={() => void undo()}>
        {t('Undo import')}
      </Button>
      <Button tone="primary" autoFocus onPress={onDone}>
        {t('Done')}
      </Button>
      {partial && <ConflictsDialog reverted={partial} onClose={onDone} />}
    </div>
  )
}

/** That nothing was lost on the way, in figures. */
function Proof({ summary: { files }, cards }: { summary: ImportSummary; cards: number }) {
  const { t } = useTranslation()
  const sum = (name: 'read' | 'lost') => files.reduce((all, { properties }) => all + properties[name], 0)
  const lost = sum('lost')
  const proof = [
    countWords(files, t).read(cards),
    t('{{count, number}} properties', { count: sum('read') }),
    t('{{count, number}} lost', { count: lost }),
  ].join(', ')
  const Icon = lost === 0 ? ShieldCheck : TriangleAlert
  return (
    <p className={styles.proof} data-lost={lost > 0 || undefined}>
      <Icon aria-hidden="true" strokeWidth={1.75} />
      {proof}
    </p>
  )
}

function total(records: readonly RecordCounts[]): RecordCounts {
  const sum = (name: keyof RecordCounts) => records.reduce((all, each) => all + (each[name] ?? 0), 0)
  return {
    read: sum('read'),
    created: sum('created'),
    updated: sum('updated'),
    unchanged: sum('unchanged'),
    duplicate: sum('duplicate'),
    unreadable: sum('unreadable'),
    skipped: sum('skipped'),
  }
}
