import i18next from 'i18next'
import type { KeptDraft } from '../../../shared/contract/drafts.contract.ts'
import type { Contact, ContactId } from '../../../shared/domain/contact.ts'
import { isToldAbove } from '../../api/book-trouble.ts'
import { invoke } from '../../api/kith.ts'
import { sentenceOf } from '../../api/problem.ts'
import { useWindow } from '../../shell/window-store.ts'
import { useToasts } from '../../ui/toast-store.ts'
import type { ContactForm } from './contact-form.ts'
import { countChanges } from './contact-patch.ts'
import { type DraftKey, useDrafts } from './draft-store.ts'
import { readKeptDraft, rebaseDraft, writeKeptDraft } from './kept-draft.ts'

/** After the last key. Longer, and a crash would take a word along; shorter, and every letter would be written. */
const REST_MS = 400

/** The forms that the book holds, by person. */
const kept = new Map<DraftKey, ContactForm>()
/** What waits to be written, each with its timer. */
const waiting = new Map<DraftKey, ReturnType<typeof setTimeout>>()
const underWay = new Set<Promise<void>>()
/** What could not be written; the window may then be closed all the same, once that was said. */
const failed = new Set<DraftKey>()
let isLossTold = false

const subjectOf = (key: DraftKey): ContactId | null => (key === 'new' ? null : key)

/** Brings back what was not saved last time, and keeps whatever is being written from now on. */
export function keepDrafts(): () => void {
  void bringBack()
  const end = useDrafts.subscribe(({ drafts }, before) => {
    const keys = new Set([...Object.keys(drafts), ...Object.keys(before.drafts)])
    for (const name of keys) if (drafts[name]?.form !== before.drafts[name]?.form) wait(keyOf(name))
  })
  window.addEventListener('beforeunload', onClose)
  window.addEventListener('blur', writeAll)
  return () => {
    end()
    window.removeEventListener('beforeunload', onClose)
    window.removeEventListener('blur', writeAll)
    for (const timer of waiting.values()) clearTimeout(timer)
    for (const all of [kept, waiting, underWay, failed]) all.clear()
  }
}

function keyOf(name: string): DraftKey {
  return name === 'new' ? 'new' : (Number(name) as ContactId)
}

function wait(key: DraftKey): void {
  isLossTold = false
  clearTimeout(waiting.get(key))
  waiting.delete(key)
  if (!isNews(key)) {
    // Thrown away or saved: there is nothing left to lose.
    failed.delete(key)
    return
  }
  const isGone = useDrafts.getState().drafts[key] === undefined
  waiting.set(key, setTimeout(write, isGone ? 0 : REST_MS, key))
}

/** Whether the book holds anything else than what is being written. */
function isNews(key: DraftKey): boolean {
  const draft = useDrafts.getState().drafts[key]
  const isEmpty = draft === undefined || countChanges(draft.initial, draft.form) === 0
  return isEmpty ? kept.has(key) : kept.get(key) !== draft.form
}

function write(key: DraftKey): void {
  clearTimeout(waiting.get(key))
  waiting.delete(key)
  const draft = useDrafts.getState().drafts[key]
  const contactId = subjectOf(key)
  if (!isNews(key)) return
  const isEmpty = draft === undefined || countChanges(draft.initial, draft.form) === 0
  // What is on its way counts as kept, so that a draft thrown away meanwhile is taken out again.
  const before = kept.get(key)
  if (isEmpty) kept.delete(key)
  else kept.set(key, draft.form)
  const work = isEmpty
    ? invoke('drafts.drop', { contactId })
    : invoke('drafts.keep', { contactId, body: writeKeptDraft(draft) })
  const done = work
    .then(() => void failed.delete(key))
    .catch((problem: unknown) => {
      if (before) kept.set(key, before)
      else kept.delete(key)
      if (!failed.has(key)) say(i18next.t('What you write is not kept while it is not saved.'), problem)
      failed.add(key)
    })
    .finally(() => void underWay.delete(done))
  underWay.add(done)
}

function writeAll(): void {
  for (const key of [...waiting.keys(), ...failed]) write(key)
}

/** Nothing is asked when the window closes: it only waits until what was written is in the book. */
function onClose(event: BeforeUnloadEvent): void {
  if ((waiting.size === 0 && underWay.size === 0 && failed.size === 0) || isLossTold) return
  event.preventDefault()
  void closeOnceKept()
}

async function closeOnceKept(): Promise<void> {
  writeAll()
  await Promise.all(underWay)
  if (failed.size === 0) await invoke('window.close', {})
  else isLossTold = true
  if (isLossTold)
    useToasts.getState().show({
      text: i18next.t('What you wrote cannot be kept. Save it, or close the window again to lose it.'),
      isProblem: true,
    })
}

function say(sentence: string, problem: unknown): void {
  // The reason is said once: above the window, where it lasts, or here.
  const reason = isToldAbove(problem) ? [] : [sentenceOf(problem)]
  useToasts.getState().show({ text: [sentence, ...reason].join(' '), isProblem: true })
}

async function bringBack(): Promise<void> {
  const drafts = await invoke('drafts.list', {}).catch(() => [])
  const keys: DraftKey[] = []
  for (const draft of drafts) if (await bringBackOne(draft)) keys.push((draft.contactId as ContactId | null) ?? 'new')
  const [newest] = keys
  const { route, open } = useWindow.getState()
  if (newest !== undefined && route.page === 'people') open(newest)
}

/** False when there is nothing to bring back: it cannot be read, or all of it is in the book by now. */
async function bringBackOne({ contactId, body, writtenAt }: KeptDraft): Promise<boolean> {
  const key = (contactId as ContactId | null) ?? 'new'
  const { drafts, put } = useDrafts.getState()
  if (drafts[key]) return false
  try {
    const current = contactId === null ? null : await invoke('contacts.get', { id: contactId })
    const { draft, isRebased, unreadable } = restore(body, current)
    if (draft === null) {
      await invoke('drafts.drop', { contactId, ...(unreadable === undefined ? {} : { unreadable }) })
      return false
    }
    kept.set(key, draft.form)
    put(key, { ...draft, problem: null, isSaving: false, recovered: { writtenAt, isRebased } })
    return true
  } catch {
    // The book could not answer: what it keeps stays there for the next start.
    return false
  }
}

function restore(body: string, current: Contact | null) {
  try {
    const read = readKeptDraft(body)
    const draft = current ? rebaseDraft(read, current) : read
    const isWritten = countChanges(draft.initial, draft.form) > 0
    return { draft: isWritten ? draft : null, isRebased: draft !== read }
  } catch (problem) {
    const reason = problem instanceof Error ? problem.message : String(problem)
    return { draft: null, isRebased: false, unreadable: reason.slice(0, 200) }
  }
}
