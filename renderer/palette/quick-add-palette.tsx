import { CalendarPlus, ListChecks, type LucideIcon, Search, UserRound } from 'lucide-react'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuickAdd } from '../../shared/contract/quick-add.ts'
import { dueInWords } from '../tasks/due-words.ts'
import { addTask } from '../tasks/quick-add/add-task.ts'
import { QuickAddPreview } from '../tasks/quick-add/quick-add-preview.tsx'
import { UnderlinedInput } from '../tasks/quick-add/underlined-input.tsx'
import { type Correction, peopleOf, taskOf, titleOf, useQuickAdd } from '../tasks/quick-add/use-quick-add.ts'
import { editTask } from '../tasks/tasks-store.ts'
import { cx } from '../ui/cx.ts'
import { Keys } from '../ui/keys.tsx'
import { LiveRegion } from '../ui/live-region.tsx'
import { useToday } from '../ui/use-today.ts'
import { Hint } from './hint.tsx'
import styles from './palette.module.css'
import { usePalette } from './palette-store.ts'

type Other = {
  readonly label: string
  /** When it would be due. */
  readonly detail: string
  readonly icon: LucideIcon
  readonly keys?: readonly string[]
  readonly run: () => void
}

/** A task in plain words: what was understood, each part with a menu, and what else it may mean. */
export function QuickAddPalette({ initial }: { initial: string }) {
  const { t, i18n } = useTranslation()
  const today = useToday()
  const { close, open } = usePalette()
  const [text, setText] = useState(initial)
  const field = useRef<HTMLInputElement>(null)
  const quick = useQuickAdd(text, null)
  const { understood, isFresh, correction, correct } = quick
  const [awaited, setAwaited] = useState<'add' | 'open' | null>(null)
  useLayoutEffect(() => {
    field.current?.focus()
    // What was typed while this was drawn for the first time.
    const { task, isEntered } = usePalette.getState()
    setText(task ?? '')
    if (isEntered && task?.trim()) setAwaited('add')
  }, [])
  const save = async (change: Pick<Correction, 'dueTime' | 'reminder'>, isOpened: boolean) => {
    if (understood === null) return
    const task = await addTask(taskOf({ ...understood, ...change }, correction))
    if (task === null) return
    close()
    if (isOpened) editTask(task.id)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the answer is there
  useEffect(() => {
    if (awaited === null || !isFresh) return
    setAwaited(null)
    void save({}, awaited === 'open')
  }, [awaited, isFresh])

  const dueOf = ({ dueOn, dueTime }: Pick<QuickAdd, 'dueOn' | 'dueTime'>) =>
    dueInWords({ day: dueOn, time: dueTime }, today, i18n.language, t)
  const others: Other[] = []
  if (understood) {
    for (const { from, candidates } of understood.people) {
      const meant = peopleOf(understood, correction)
      for (const person of candidates.filter(({ id }) => !meant.includes(id)).slice(0, 2)) {
        const people = { ...correction.people, [from]: person.id }
        others.push({
          label: t('“{{title}}” instead', { title: titleOf(understood, { people }) }),
          detail: dueOf(understood),
          icon: UserRound,
          run: () => correct({ people }),
        })
      }
    }
    if (understood.dueTime !== null) {
      others.push({
        label: t('Add as a task without a time'),
        detail: [titleOf(understood, correction), dueOf({ ...understood, dueTime: null })].join(', '),
        icon: ListChecks,
        run: () => void save({ dueTime: null, reminder: null }, false),
      })
    }
  }
  const numbered: Other[] = others.map((other, index) => ({ ...other, keys: ['Alt', String(index + 2)] }))
  if (text.trim() !== '') {
    numbered.push({ label: t('Search for “{{text}}”', { text }), detail: '', icon: Search, run: () => open({ text }) })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const digit = event.altKey ? /^(?:Digit|Numpad)([2-9])$/.exec(event.code)?.[1] : undefined
    const isEnter = event.key === 'Enter' && event.target === field.current
    const work = digit
      ? numbered[Number(digit) - 2]?.run
      : isEnter
        ? () => setAwaited(event.shiftKey ? 'open' : 'add')
        : undefined
    if (!work || text.trim() === '') return
    event.preventDefault()
    event.stopPropagation()
    work()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys for the whole dialog
    <div className={styles.quick} onKeyDown={onKeyDown}>
      <div className={styles.field}>
        <CalendarPlus aria-hidden="true" strokeWidth={1.75} />
        <UnderlinedInput
          ref={field}
          className={styles.words18}
          value={text}
          parts={isFresh ? (understood?.parts ?? []) : []}
          aria-label={t('Add a task')}
          placeholder={t('Call the printer tue 3pm re invoice')}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      {understood && (
        <div className={styles.understood}>
          <QuickAddPreview {...quick} understood={understood} onAdd={() => void save({}, false)} />
        </div>
      )}
      {numbered.length > 0 && (
        <div className={styles.results}>
          <div className={styles.heading}>{t('Or')}</div>
          {numbered.map(({ label, detail, icon: Icon, keys, run }) => (
            <button key={label} type="button" className={cx(styles.row, detail !== '' && styles.tall)} onClick={run}>
              <span className={styles.lead}>
                <Icon aria-hidden="true" strokeWidth={1.75} />
              </span>
              <span className={styles.words}>
                <span className={styles.label}>
                  <bdi>{label}</bdi>
                </span>
                {detail !== '' && (
                  <span className={styles.second}>
                    <bdi>{detail}</bdi>
                  </span>
                )}
              </span>
              <span className={styles.end}>{keys && <Keys keys={keys} />}</span>
            </button>
          ))}
        </div>
      )}
      <LiveRegion text={understood && isFresh ? titleOf(understood, correction) : ''} />
      <footer className={styles.foot}>
        <Hint keys={['Enter']}>{t('Add')}</Hint>
        <Hint keys={['Shift', 'Enter']}>{t('Add and open')}</Hint>
        <Hint keys={['Tab']}>{t('Change a part')}</Hint>
        <span className={styles.room} />
        <Hint keys={['Esc']}>{t('Close')}</Hint>
      </footer>
    </div>
  )
}
