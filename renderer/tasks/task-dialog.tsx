import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PRIORITIES, TASK_KINDS } from '../../shared/domain/tasks/task.ts'
import { invoke } from '../api/kith.ts'
import { sentenceOf } from '../api/problem.ts'
import { TASKS } from '../api/queries.ts'
import { DateField } from '../dates/date-field.tsx'
import { everyFieldReads } from '../dates/every-field-reads.ts'
import { TimeField } from '../dates/time-field.tsx'
import { offerBack } from '../drafts/offer-back.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Select } from '../ui/select.tsx'
import { Problem, TextField } from '../ui/text-field.tsx'
import { deleteTasks, dismissTasks, sayDone } from './act-on-tasks.ts'
import { clockNote } from './clock-note.ts'
import { kindInWords, priorityInWords } from './kind-words.ts'
import { PeopleField } from './people-field.tsx'
import { ReminderField } from './reminder-field.tsx'
import { RepeatField } from './repeat-field.tsx'
import styles from './task-dialog.module.css'
import { type FormProblem, fieldsOf, formOf, problemOf, type TaskForm, withDue } from './task-form.ts'
import { problemInWords } from './task-problem-words.ts'
import { type Edited, useTasksStore } from './tasks-store.ts'

/** The editor of one task. What was written is kept until it is saved or thrown away. */
export function TaskDialog() {
  const { t } = useTranslation()
  const { edited, edit } = useTasksStore()
  const close = () => edit(null)
  return (
    <Dialog title={edited?.id === 'new' ? t('New task') : t('Task')} isOpen={edited !== null} isWide onClose={close}>
      {edited && <Loaded key={edited.id} edited={edited} onClose={close} />}
    </Dialog>
  )
}

type EditorProps = { readonly edited: Edited; readonly onClose: () => void }

function Loaded({ edited, onClose }: EditorProps) {
  const { id, contactIds, fields } = edited
  const { data, error } = useQuery({
    queryKey: [...TASKS, 'task', id],
    queryFn: () => (id === 'new' ? null : invoke('tasks.get', { id })),
    gcTime: 0,
  })
  if (error) return <Problem text={sentenceOf(error)} />
  if (data === undefined) return null
  return <Editor edited={edited} initial={formOf(data, contactIds, fields)} onClose={onClose} />
}

function Editor({ edited, initial, onClose }: EditorProps & { initial: TaskForm }) {
  const { id } = edited
  const { t, i18n } = useTranslation()
  const { drafts, keepDraft, edit } = useTasksStore()
  const [form, setForm] = useState(drafts[id] ?? initial)
  /** Problems are said from the first try on. */
  const [isAsked, setAsked] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  const problem = problemOf(form, here)
  const isChanged = JSON.stringify(form) !== JSON.stringify(initial)
  const set = (patch: Partial<TaskForm>) => setForm((before) => ({ ...before, ...patch }))
  useEffect(() => keepDraft(String(id), isChanged ? form : null), [id, form, isChanged, keepDraft])
  const said = (field: FormProblem['field']) => {
    const isShown = isAsked || field === 'rule'
    return isShown && problem?.field === field ? problemInWords(problem, t) : null
  }
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    const written = event.currentTarget
    if (!everyFieldReads(written, () => written.requestSubmit()) || problem !== null) return
    const fields = fieldsOf(form, here)
    try {
      const task = await (id === 'new'
        ? invoke('tasks.add', { fields })
        : invoke('tasks.update', { id, patch: fields }))
      keepDraft(String(id), null)
      if (id === 'new' || isChanged) sayDone(id === 'new' ? 'tasks.add' : 'tasks.update', [task])
      onClose()
    } catch (thrown) {
      setFailure(sentenceOf(thrown))
    }
  }
  const leave = (work: (tasks: { id: number; title: string }[]) => unknown) => {
    keepDraft(String(id), null)
    onClose()
    if (id !== 'new') void work([{ id, title: initial.title }])
  }
  const discard = () => {
    leave(() => undefined)
    if (!isChanged) return
    offerBack(() => {
      keepDraft(String(id), form)
      edit(edited)
    })
  }
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        isFresh
        isLabelVisible
        label={t('What is to be done')}
        value={form.title}
        maxLength={1_000}
        spellCheck
        problem={said('title')}
        onChange={(event) => set({ title: event.target.value })}
      />
      <div className={styles.pair}>
        <Select
          isLabelVisible
          label={t('How')}
          value={form.kind}
          options={TASK_KINDS.map((kind) => [kind, kindInWords(kind, t)])}
          onChange={(kind) => set({ kind: TASK_KINDS.find((known) => known === kind) ?? 'task' })}
        />
        <Select
          isLabelVisible
          label={t('Priority')}
          value={form.priority}
          options={PRIORITIES.map((priority) => [priority, priorityInWords(priority, t)])}
          onChange={(value) => set({ priority: PRIORITIES.find((known) => known === value) ?? 'normal' })}
        />
      </div>
      <div className={styles.pair}>
        <DateField
          label={t('Due on')}
          value={form.dueOn}
          problem={said('due')}
          onChange={(dueOn) => setForm((before) => withDue(before, { dueOn }))}
          onTime={(dueTime) => setForm((before) => withDue(before, { dueTime }))}
        />
        <TimeField
          label={form.zone !== null && form.zone !== here ? t('At, in {{zone}}', { zone: form.zone }) : t('At')}
          value={form.dueTime}
          problem={said('time') ?? said('zone')}
          note={clockNote(form, here, i18n.language, t)}
          onChange={(dueTime) => setForm((before) => withDue(before, { dueTime }))}
        />
      </div>
      <RepeatField form={form} problem={said('rule')} onChange={(rule) => set({ rule })} />
      <ReminderField form={form} problem={said('reminder')} onChange={(reminder) => set({ reminder })} />
      <PeopleField ids={form.contactIds} onChange={(contactIds) => set({ contactIds })} />
      <label className={styles.label} htmlFor="task-notes">
        {t('Notes')}
      </label>
      <textarea
        id="task-notes"
        className={styles.notes}
        value={form.notes}
        rows={3}
        maxLength={100_000}
        dir="auto"
        onChange={(event) => set({ notes: event.target.value })}
      />
      {failure !== null && <Problem text={failure} />}
      <div className={styles.foot}>
        {id !== 'new' && (
          <>
            <Button tone="dangerText" onPress={() => leave(deleteTasks)}>
              {t('Delete')}
            </Button>
            <Button tone="ghost" onPress={() => leave(dismissTasks)}>
              {t('Dismiss')}
            </Button>
          </>
        )}
        <span className={styles.room} />
        <Button tone="ghost" onPress={discard}>
          {isChanged ? t('Discard') : t('Cancel')}
        </Button>
        <Button tone="primary" type="submit" keys={['Enter']}>
          {id === 'new' ? t('Add task') : t('Save')}
        </Button>
      </div>
    </form>
  )
}
