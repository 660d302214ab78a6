import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { QuickAdd } from '../../../shared/contract/quick-add.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { useToday } from '../../ui/use-today.ts'
import { dueInWords, reminderInWords } from '../due-words.ts'
import { KIND_ICONS } from '../kind-words.ts'
import { ruleInWords } from '../rule-words.ts'
import { OverlapNotice } from './overlap-notice.tsx'
import { PartMenus } from './part-menus.tsx'
import styles from './quick-add.module.css'
import { type Correction, peopleOf, taskOf, type useQuickAdd } from './use-quick-add.ts'

type PreviewProps = Omit<ReturnType<typeof useQuickAdd>, 'understood' | 'isFresh'> & {
  readonly understood: QuickAdd
  readonly onAdd: () => void
}

/** What a text was understood as, before it is saved: each part can be corrected. */
export function QuickAddPreview({ understood, correction, correct, leave, onAdd }: PreviewProps) {
  const { t, i18n } = useTranslation()
  const today = useToday()
  const [person] = whoOf(understood, correction)
  const task = taskOf(understood, correction)
  const Icon = KIND_ICONS[understood.kind]
  const when = [
    dueInWords({ day: task.dueOn ?? null, time: task.dueTime ?? null }, today, i18n.language, t),
    task.rule && ruleInWords(task.rule, i18n.language, t),
    task.reminder && reminderInWords(task.reminder, today, i18n.language, t),
  ].filter((part): part is string => Boolean(part))
  return (
    // biome-ignore lint/a11y/useSemanticElements: no field set, but one thing with its parts
    <div className={styles.preview} role="group" aria-label={t('What was understood')}>
      <div className={styles.head}>
        {person ? (
          <Avatar name={person.name} seed={person.uid} photo={person.photo} shape={person.kind} size="row" />
        ) : (
          <span className={styles.sign}>
            <Icon aria-hidden="true" strokeWidth={1.75} />
          </span>
        )}
        <div className={styles.words}>
          <p className={styles.title}>
            <bdi>{task.title}</bdi>
          </p>
          <p className={styles.when}>{when.join('. ')}</p>
        </div>
        <Button tone="primary" keys={['Enter']} onPress={onAdd}>
          {t('Add')}
        </Button>
      </div>
      <PartMenus understood={understood} correction={correction} correct={correct} leave={leave} />
      {understood.noDay !== null && task.dueOn === null && (
        <p className={styles.noDay} role="status">
          <TriangleAlert aria-hidden="true" strokeWidth={1.75} />
          {t('There is no “{{day}}”. Write another day, or choose one.', { day: understood.noDay })}
        </p>
      )}
      {task.dueOn && task.dueTime && (
        <OverlapNotice
          day={task.dueOn}
          time={task.dueTime}
          contactIds={task.contactIds ?? []}
          take={(dueTime) => correct({ dueTime })}
        />
      )}
    </div>
  )
}

/** Whom it is about, as rows to show. */
function whoOf(understood: QuickAdd, correction: Correction) {
  const all = [
    ...understood.people.flatMap(({ candidates }) => candidates),
    ...(understood.about ? [understood.about] : []),
  ]
  return peopleOf(understood, correction).flatMap((id) => all.find((person) => person.id === id) ?? [])
}
