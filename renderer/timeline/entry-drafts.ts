import { ENTRY_KINDS } from '../../shared/domain/entry.ts'
import type { DraftSource } from '../drafts/draft-source.ts'
import { type Fields, fitting, isFields, readForm, writeForm } from '../drafts/fitting.ts'
import { useComposer } from './composer-store.ts'
import { EMPTY_FORM, type EntryForm, isBegun } from './entry-form.ts'

const VERSION = 1

/** What is being written of what passed with somebody; it waits in the composer of that person. */
export const entryDrafts: DraftSource = {
  kind: 'entry',
  written(id) {
    const form = id === null ? undefined : useComposer.getState().forms[id]
    return form && isBegun(form) ? { form, body: () => writeForm(form, VERSION) } : null
  },
  follow: (changed) =>
    useComposer.subscribe(({ forms }, before) => {
      const ids = new Set([...Object.keys(forms), ...Object.keys(before.forms)].map(Number))
      for (const id of ids) if (forms[id] !== before.forms[id]) changed(id)
    }),
  async recover({ id, body }) {
    const form = entryFormOf(readForm(body, VERSION))
    if (id === null || !isBegun(form)) return null
    return { form, put: () => useComposer.getState().put(id, form) }
  },
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
