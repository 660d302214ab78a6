import { CalendarPlus } from 'lucide-react'
import { type FormEvent, type Ref, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addTask } from './add-task.ts'
import styles from './quick-add.module.css'
import { QuickAddPreview } from './quick-add-preview.tsx'
import { UnderlinedInput } from './underlined-input.tsx'
import { taskOf, useQuickAdd } from './use-quick-add.ts'

type QuickAddBoxProps = {
  /** What stands there: kept by whoever shows the box, so that nothing is lost when it is left. */
  readonly text: string
  readonly onChange: (text: string) => void
  /** Whom it is about where nobody is named. */
  readonly contactId: number | null
  readonly placeholder?: string
  readonly ref?: Ref<HTMLInputElement>
}

/** A task in plain words, and below it what was understood. Enter adds it. */
export function QuickAddBox({ text, onChange, contactId, placeholder, ref }: QuickAddBoxProps) {
  const { t } = useTranslation()
  const quick = useQuickAdd(text, contactId)
  const { understood, isFresh, correction } = quick
  /** Enter came before the answer: what is added is what stands there, and not what stood there before. */
  const [isAwaited, setAwaited] = useState(false)
  const add = () => {
    if (understood === null) return
    if (!isFresh) return setAwaited(true)
    setAwaited(false)
    void addTask(taskOf(understood, correction)).then((task) => task && onChange(''))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the answer is there
  useEffect(() => {
    if (isAwaited && isFresh) add()
  }, [isAwaited, isFresh])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add()
  }
  return (
    <form className={styles.box} onSubmit={submit}>
      <div className={styles.boxField}>
        <CalendarPlus className={styles.boxSign} aria-hidden="true" strokeWidth={1.75} />
        <UnderlinedInput
          ref={ref}
          value={text}
          parts={isFresh ? (understood?.parts ?? []) : []}
          aria-label={t('Add a task')}
          placeholder={placeholder ?? t('Add a task: call the printer tue 3pm re invoice')}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
      {understood && <QuickAddPreview {...quick} understood={understood} onAdd={add} />}
    </form>
  )
}
