import i18next from 'i18next'
import type { KeptDraft } from '../../shared/contract/drafts.contract.ts'
import { isToldAbove } from '../api/book-trouble.ts'
import { invoke } from '../api/kith.ts'
import { sentenceOf } from '../api/problem.ts'
import { useToasts } from '../ui/toast-store.ts'
import { type DraftSource, UnreadableDraft } from './draft-source.ts'

/** After the last key. Longer, and a crash would take a word along; shorter, and every letter would be written. */
const REST_MS = 400

/** A draft by its source and subject; `key` tells it from all others. */
type Place = { readonly source: DraftSource; readonly id: number | null; readonly key: string }

/** The forms that the book holds. */
const kept = new Map<string, object>()
/** What waits to be written, each with its timer. */
const waiting = new Map<string, { readonly place: Place; readonly timer: ReturnType<typeof setTimeout> }>()
const underWay = new Set<Promise<void>>()
/** What could not be written; the window may then be closed all the same, once that was said. */
const failed = new Map<string, Place>()
let isLossTold = false

/** Brings back what was not saved last time, and keeps whatever is being written from now on. */
export function keepDrafts(sources: readonly DraftSource[]): () => void {
  void bringBack(sources)
  const ends = sources.map((source) => source.follow((id) => wait(placeOf(source, id))))
  window.addEventListener('beforeunload', onClose)
  window.addEventListener('blur', writeAll)
  return () => {
    for (const end of ends) end()
    window.removeEventListener('beforeunload', onClose)
    window.removeEventListener('blur', writeAll)
    for (const { timer } of waiting.values()) clearTimeout(timer)
    for (const all of [kept, waiting, underWay, failed]) all.clear()
  }
}

function placeOf(source: DraftSource, id: number | null): Place {
  return { source, id, key: `${source.kind} ${id}` }
}

function wait(place: Place): void {
  const { source, id, key } = place
  isLossTold = false
  clearTimeout(waiting.get(key)?.timer)
  waiting.delete(key)
  if (!isNews(place)) {
    // Thrown away or saved: there is nothing left to lose.
    failed.delete(key)
    return
  }
  const timer = setTimeout(write, source.written(id) === null ? 0 : REST_MS, place)
  waiting.set(key, { place, timer })
}

/** Whether the book holds anything else than what is being written. */
function isNews({ source, id, key }: Place): boolean {
  return kept.get(key) !== source.written(id)?.form
}

function write(place: Place): void {
  const { source, id, key } = place
  clearTimeout(waiting.get(key)?.timer)
  waiting.delete(key)
  if (!isNews(place)) return
  const written = source.written(id)
  // What is on its way counts as kept, so that a draft thrown away meanwhile is taken out again.
  const before = kept.get(key)
  if (written === null) kept.delete(key)
  else kept.set(key, written.form)
  const subject = { kind: source.kind, id }
  const work =
    written === null ? invoke('drafts.drop', subject) : invoke('drafts.keep', { ...subject, body: written.body() })
  const done = work
    .then(() => void failed.delete(key))
    .catch((problem: unknown) => {
      if (before) kept.set(key, before)
      else kept.delete(key)
      if (!failed.has(key)) say(i18next.t('What you write is not kept while it is not saved.'), problem)
      failed.set(key, place)
    })
    .finally(() => void underWay.delete(done))
  underWay.add(done)
}

function writeAll(): void {
  for (const place of [...[...waiting.values()].map((one) => one.place), ...failed.values()]) write(place)
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

async function bringBack(sources: readonly DraftSource[]): Promise<void> {
  const drafts = await invoke('drafts.list', {}).catch(() => [])
  for (const source of sources) {
    const ids: (number | null)[] = []
    for (const draft of drafts) {
      if (draft.kind === source.kind && (await bringBackOne(source, draft))) ids.push(draft.id)
    }
    if (ids.length > 0) source.onRecovered?.(ids)
  }
}

/** False when there is nothing to bring back: it cannot be read, or all of it is in the book by now. */
async function bringBackOne(source: DraftSource, draft: KeptDraft): Promise<boolean> {
  const { key, id } = placeOf(source, draft.id)
  if (source.written(id) !== null) return false
  try {
    const recovered = await source.recover(draft)
    if (recovered === null) await invoke('drafts.drop', { kind: source.kind, id })
    // Somebody who wrote meanwhile knows better.
    if (recovered === null || source.written(id) !== null) return false
    kept.set(key, recovered.form)
    recovered.put()
    return true
  } catch (problem) {
    // The book could not answer: what it keeps stays there for the next start.
    if (!(problem instanceof UnreadableDraft)) return false
    const unreadable = problem.message.slice(0, 200)
    await invoke('drafts.drop', { kind: source.kind, id, unreadable }).catch(() => undefined)
    return false
  }
}
