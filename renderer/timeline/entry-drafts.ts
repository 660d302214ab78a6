import i18next from 'i18next'
import { KithError } from '../../shared/contract/errors.ts'
import type { ContactId } from '../../shared/domain/contact.ts'
import { ENTRY_KINDS } from '../../shared/domain/entry.ts'
import { invoke } from '../api/kith.ts'
import type { DraftSource } from '../drafts/draft-source.ts'
import { type Fields, fitting, isFields, readForm, writeForm } from '../drafts/fitting.ts'
import { useWindow } from '../shell/window-store.ts'
import { useToasts } from '../ui/toast-store.ts'
import { type Edits, useComposer } from './composer-store.ts'
import { EMPTY_FORM, type EntryForm, formOf, isBegun } from './entry-form.ts'

const VERSION = 1

/** All that is being written in the timeline of somebody: of something new, and of entries that are there. */
type Whole = { readonly form: EntryForm; readonly edits: Edits }
const wholes = new Map<number, Whole>()

/** The same one while nothing is written. */
function wholeOf(id: number): Whole | null {
  const { forms, edits } = useComposer.getState()
  const form = forms[id] !== undefined && isBegun(forms[id]) ? forms[id] : EMPTY_FORM
  const own = edits[id] ?? NONE
  if (form === EMPTY_FORM && own === NONE) return null
  const known = wholes.get(id)
  if (known?.form === form && known.edits === own) return known
  const whole = { form, edits: own }
  wholes.set(id, whole)
  return whole
}
const NONE: Edits = {}

/** What is being written of what passed with somebody; it waits on the page of that person. */
export const entryDrafts: DraftSource = {
  kind: 'entry',
  written(id) {
    const whole = id === null ? null : wholeOf(id)
    return whole && { form: whole, body: () => writeForm({ ...whole.form, edits: whole.edits }, VERSION) }
  },
  follow: (changed) =>
    useComposer.subscribe((now, before) => {
      const all = [now.forms, before.forms, now.edits, before.edits].flatMap((one) => Object.keys(one))
      for (const id of new Set(all.map(Number)))
        if (now.forms[id] !== before.forms[id] || now.edits[id] !== before.edits[id]) changed(id)
    }),
  async recover({ id, body }) {
    if (id === null) return null
    const kept = readForm(body, VERSION)
    const form = entryFormOf(kept)
    const found = await editsOf(id, isFields(kept.edits) ? kept.edits : {})
    const edits = found.length === 0 ? NONE : Object.fromEntries(found)
    if (!isBegun(form) && edits === NONE) return null
    if (edits !== NONE) withEdits.add(id)
    const whole = { form: isBegun(form) ? form : EMPTY_FORM, edits }
    wholes.set(id, whole)
    return { form: whole, put: () => useComposer.getState().put(id, isBegun(form) ? form : null, edits) }
  },
  onRecovered(ids) {
    const id = ids.find((one) => one !== null && withEdits.has(one))
    withEdits.clear()
    if (id === undefined) return
    useToasts.getState().show({
      text: i18next.t('A change of the timeline was not saved last time.'),
      action: { label: i18next.t('Go on'), run: () => useWindow.getState().open(id as ContactId) },
    })
  },
}

/** Of whom changes of entries were brought back, until that is said. */
const withEdits = new Set<number>()

/** The changes that are still to be saved: not of what is gone, nor of what says the same by now. */
async function editsOf(contactId: number, kept: Fields): Promise<[number, EntryForm][]> {
  const edits: [number, EntryForm][] = []
  for (const [key, fields] of Object.entries(kept)) {
    if (!isFields(fields)) continue
    const form = entryFormOf(fields)
    const entry = await invoke('timeline.get', { id: Number(key) }).catch((problem: unknown) => {
      if (problem instanceof KithError && problem.code === 'entry.notFound') return null
      throw problem
    })
    if (entry === null) continue
    const others = entry.contactIds.filter((id) => id !== contactId)
    const isSame = others.join() === form.people.map(({ id }) => id).join()
    if (isSame && JSON.stringify(formOf(entry, form.people)) === JSON.stringify(form)) continue
    edits.push([entry.id, form])
  }
  return edits
}

function entryFormOf(kept: Fields): EntryForm {
  const form = fitting(kept, EMPTY_FORM) as EntryForm
  const kind = ENTRY_KINDS.find((known) => known === form.kind) ?? EMPTY_FORM.kind
  return {
    ...form,
    kind,
    people: form.people.filter((one) => isFields(one) && typeof one.id === 'number'),
    files: form.files.filter((one) => isFields(one) && typeof one.sha256 === 'string'),
    tags: form.tags.filter((one) => typeof one === 'string'),
  }
}
