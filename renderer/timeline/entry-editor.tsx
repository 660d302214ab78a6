import { type ClipboardEvent, type DragEvent, type KeyboardEvent, useCallback, useRef } from 'react'
import type { EntryFile } from '../../shared/domain/entry.ts'
import { sentenceOf } from '../api/problem.ts'
import { everyFieldReads } from '../dates/every-field-reads.ts'
import { QuickAddBox } from '../tasks/quick-add/quick-add-box.tsx'
import { Button } from '../ui/button.tsx'
import { MOD } from '../ui/platform.ts'
import { Problem } from '../ui/text-field.tsx'
import { useFocusSoon } from '../ui/use-focus-soon.ts'
import { useOwnState } from '../ui/use-own-state.ts'
import { useSteady } from '../ui/use-steady.ts'
import { attachFiles, filesOf } from './attach-files.ts'
import styles from './composer.module.css'
import { EntryFields } from './entry-fields.tsx'
import { WrittenFiles } from './entry-files.tsx'
import { type EntryForm, isWritten, problemsOf } from './entry-form.ts'
import { EntryKinds } from './entry-kinds.tsx'
import { WrittenTags } from './entry-tags.tsx'

type EditorProps = {
  readonly id?: string
  readonly label: string
  readonly placeholder: string
  readonly action: string
  readonly contactId: number
  readonly form: EntryForm
  readonly change: (change: Partial<EntryForm>) => void
  /** Adds files that are kept by now to what is written. */
  readonly addFiles: (files: readonly EntryFile[]) => void
  readonly save: (form: EntryForm) => Promise<void>
  readonly leave: () => void
  readonly isFresh?: boolean
  /** Of what is new one can be reminded, and a task can be written in its place. */
  readonly isNew?: boolean
}

/** Writes one thing that passed, with the keyboard alone: Ctrl Enter saves it, Esc leaves it. */
export function EntryEditor(props: EditorProps) {
  const { label, placeholder, action, contactId, form, change, leave } = props
  const [problem, setProblem] = useOwnState<string | null>(contactId, null)
  const [isTried, setTried] = useOwnState(contactId, false)
  const [isSaving, setSaving] = useOwnState(contactId, false)
  const [isTagging, setTagging] = useOwnState(contactId, false)
  // It was chosen in a menu.
  const area = useFocusSoon<HTMLTextAreaElement>(props.isFresh === true)
  const place = useRef<HTMLDivElement>(null)
  const found = problemsOf(form, Date.now())
  const save = async () => {
    if (isSaving || !isWritten(form)) return
    setTried(true)
    if (!everyFieldReads(place.current, saveIt) || Object.keys(problemsOf(form, Date.now())).length > 0) return
    setSaving(true)
    try {
      await props.save(form)
      setTried(false)
      setTagging(false)
      setProblem(null)
    } catch (failure) {
      setProblem(sentenceOf(failure))
    } finally {
      setSaving(false)
    }
  }
  /** What is attached goes to where it was dropped, whatever is open by the time it is kept. */
  const attach = async (chosen: readonly File[]) => {
    if (chosen.length === 0) return
    const { attached, problem } = await attachFiles(chosen)
    if (attached.length > 0) props.addFiles(attached)
    setProblem(problem)
  }
  const onDrop = (event: DragEvent) => {
    const dropped = filesOf(event.dataTransfer)
    if (dropped.length === 0) return
    // Else the window would import it.
    event.preventDefault()
    void attach(dropped)
  }
  const onPaste = (event: ClipboardEvent) => {
    const pasted = filesOf(event.clipboardData)
    if (pasted.length === 0) return
    event.preventDefault()
    void attach(pasted)
  }
  const saveIt = useSteady(() => void save())
  const openTags = useCallback(() => setTagging(true), [setTagging])
  const closeTags = () => {
    setTagging(false)
    area.current?.focus()
  }
  const hasTags = isTagging || form.tags.length > 0
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !form.isTask && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      // A tag that is still being typed is taken in by this very key.
      queueMicrotask(saveIt)
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      leave()
    }
  }
  // What does not depend on whom it is about stays as it is from one person to the next.
  const changeIt = useSteady(change)
  const attachThem = useSteady((files: readonly File[]) => void attach(files))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that hold for all the fields within
    <div
      ref={place}
      className={styles.composer}
      data-takes-files
      onKeyDown={onKeyDown}
      onDrop={onDrop}
      onPaste={onPaste}
    >
      <div className={styles.kinds}>
        <EntryKinds value={form.isTask ? 'task' : form.kind} isNew={props.isNew === true} change={changeIt} />
      </div>
      {form.isTask ? (
        <div className={styles.task}>
          <QuickAddBox text={form.task} onChange={(task) => change({ task })} contactId={contactId} />
        </div>
      ) : (
        <>
          <textarea
            // What is undone in the field of one person was written there.
            key={contactId}
            ref={area}
            id={props.id}
            className={styles.text}
            aria-label={label}
            placeholder={placeholder}
            dir="auto"
            rows={2}
            value={form.text}
            onChange={(event) => change({ text: event.target.value })}
          />
          {hasTags && (
            <WrittenTags
              tags={form.tags}
              contactId={contactId}
              isFresh={isTagging}
              onChange={(tags) => change({ tags })}
              close={closeTags}
            />
          )}
          <WrittenFiles files={form.files} onChange={(files) => change({ files })} />
          <div className={styles.foot}>
            <EntryFields
              form={form}
              problems={isTried || form.when !== null ? found : {}}
              contactId={contactId}
              change={changeIt}
              isNew={props.isNew === true}
              onFiles={attachThem}
              onTags={openTags}
            />
            <Button isSmall keys={[MOD, 'Enter']} isDisabled={!isWritten(form) || isSaving} onPress={() => void save()}>
              {action}
            </Button>
          </div>
          {problem !== null && <Problem text={problem} />}
        </>
      )}
    </div>
  )
}
