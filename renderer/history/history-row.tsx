import {
  ArchiveRestore,
  ArrowUpDown,
  Building2,
  FileDown,
  type History,
  ListPlus,
  Palette,
  Pencil,
  Redo2,
  Star,
  StickyNote,
  Tag,
  Trash2,
  Type,
  Undo2,
  UserPlus,
  UsersRound,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CommandName, HistoryStep } from '../../shared/contract/history.contract.ts'
import { doneSentence, redo } from '../shell/undo.ts'
import { Button } from '../ui/button.tsx'
import { dateFormat } from '../ui/formats.ts'
import styles from './history-page.module.css'
import { isSliceCommand, type SliceCommand, sliceWords } from './slice-words.ts'

const ICONS: Record<Exclude<CommandName, SliceCommand>, typeof History> = {
  'contacts.create': UserPlus,
  'contacts.update': Pencil,
  'contacts.delete': Trash2,
  'contacts.restore': ArchiveRestore,
  'contacts.tag': Tag,
  'contacts.untag': Tag,
  'contacts.favorite': Star,
  'contacts.unfavorite': Star,
  'contacts.setOrganization': Building2,
  'contacts.setTitle': Building2,
  'contacts.addNote': StickyNote,
  'contacts.setField': Pencil,
  'contacts.clearField': Pencil,
  'groups.create': UsersRound,
  'groups.add': UsersRound,
  'groups.remove': UsersRound,
  'tags.rename': Tag,
  'tags.merge': Tag,
  'tags.delete': Tag,
  'tags.setColor': Palette,
  'labels.rename': Type,
  'labels.remove': Type,
  'customFields.define': ListPlus,
  'customFields.rename': ListPlus,
  'customFields.setType': ListPlus,
  'customFields.renameChoices': ListPlus,
  'customFields.setChoices': ListPlus,
  'customFields.sort': ArrowUpDown,
  'customFields.delete': ListPlus,
  'interchange.import': FileDown,
}

type HistoryRowProps = {
  readonly step: HistoryStep
  /** Redo would do this step again next. */
  readonly isNextToRedo: boolean
  readonly onUndo: () => void
}

/** One step: what was done, when, and the way to take it back. */
export function HistoryRow({ step, isNextToRedo, onUndo }: HistoryRowProps) {
  const { t, i18n } = useTranslation()
  const Icon = isSliceCommand(step.name) ? sliceWords[step.name].icon : ICONS[step.name]
  const what = doneSentence(step)
  const isDone = step.state === 'done'
  return (
    <li className={styles.row} data-row={isDone || isNextToRedo || undefined} data-undone={!isDone || undefined}>
      <Icon aria-hidden="true" strokeWidth={1.75} />
      <p className={styles.what}>
        <bdi>{what}</bdi>
        {!isDone && (
          <span className={styles.undone}>{step.state === 'gone' ? t('Deleted for good') : t('Undone')}</span>
        )}
      </p>
      <time className={styles.time} dateTime={new Date(step.at).toISOString()}>
        {dateFormat(i18n.language, { timeStyle: 'short' }).format(step.at)}
      </time>
      <span className={styles.action}>
        {isDone && (
          <Button
            data-first=""
            isSmall
            icon={<Undo2 strokeWidth={1.75} />}
            aria-label={t('Undo: {{what}}', { what })}
            onPress={onUndo}
          >
            {t('Undo')}
          </Button>
        )}
        {isNextToRedo && (
          <Button
            data-first=""
            isSmall
            icon={<Redo2 strokeWidth={1.75} />}
            aria-label={t('Redo: {{what}}', { what })}
            onPress={() => void redo()}
          >
            {t('Redo')}
          </Button>
        )}
      </span>
    </li>
  )
}
