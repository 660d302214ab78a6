import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryKind } from '../../shared/domain/entry.ts'
import { sentenceOf } from '../api/problem.ts'
import { Button } from '../ui/button.tsx'
import { MOD } from '../ui/platform.ts'
import { Segments } from '../ui/segments.tsx'
import { Problem } from '../ui/text-field.tsx'
import styles from './composer.module.css'
import { EntryFields } from './entry-fields.tsx'
import { type EntryForm, isWritten, problemsOf } from './entry-form.ts'

type EditorProps = {
  readonly id?: string
  readonly label: string
  readonly placeholder: string
  readonly action: string
  readonly contactId: number
  readonly form: EntryForm
  readonly change: (change: Partial<EntryForm>) => void
  readonly save: (form: EntryForm) => Promise<void>
  readonly leave: () => void
  readonly isFresh?: boolean
}

/** Writes one thing that passed, with the keyboard alone: Ctrl Enter saves it, Esc leaves it. */
export function EntryEditor(props: EditorProps) {
  const { label, placeholder, action, contactId, form, change, leave } = props
  const { t } = useTranslation()
  const [problem, setProblem] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const [isSaving, setSaving] = useState(false)
  const found = problemsOf(form, Date.now())
  const save = async () => {
    if (isSaving || !isWritten(form)) return
    setTried(true)
    if (Object.keys(problemsOf(form, Date.now())).length > 0) return
    setSaving(true)
    try {
      await props.save(form)
      setTried(false)
      setProblem(null)
    } catch (failure) {
      setProblem(sentenceOf(failure))
    } finally {
      setSaving(false)
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void save()
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      leave()
    }
  }
  const kinds: readonly (readonly [EntryKind, string])[] = [
    ['note', t('Note')],
    ['call', t('Call')],
    ['email', t('E-mail')],
    ['message', t('Message')],
    ['meeting', t('Meeting')],
  ]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that hold for all the fields within
    <div className={styles.composer} onKeyDown={onKeyDown}>
      <div className={styles.kinds}>
        <Segments label={t('Kind')} value={form.kind} options={kinds} onChange={(kind) => change({ kind })} />
      </div>
      <textarea
        id={props.id}
        className={styles.text}
        aria-label={label}
        placeholder={placeholder}
        dir="auto"
        rows={2}
        // biome-ignore lint/a11y/noAutofocus: somebody chose to write here
        autoFocus={props.isFresh}
        value={form.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      <div className={styles.foot}>
        <EntryFields
          form={form}
          problems={isTried || form.when !== null ? found : {}}
          contactId={contactId}
          change={change}
        />
        <Button isSmall keys={[MOD, 'Enter']} isDisabled={!isWritten(form) || isSaving} onPress={() => void save()}>
          {action}
        </Button>
      </div>
      {problem !== null && <Problem text={problem} />}
    </div>
  )
}
