import i18next from 'i18next'
import type { DefinedField } from '../../shared/contract/custom-fields.contract.ts'
import type { CommandName } from '../../shared/contract/history.contract.ts'
import { invoke } from '../api/kith.ts'
import { attempt } from '../contacts/act.ts'
import { doneSentence, undo } from '../shell/undo.ts'
import { MOD } from '../ui/platform.ts'
import { useToasts } from '../ui/toast-store.ts'
import type { FieldDraft } from './field-dialog.tsx'

/** Defines a field; true when it is there. */
export function defineField(draft: FieldDraft): Promise<boolean> {
  return attempt(async () => {
    const { name, type, choices } = draft
    await invoke('customFields.define', { name, type, choices: [...choices] })
  })
}

/** Brings a field from what it is to what is wanted: each thing that people have part in is a step of its own. */
export function changeField(field: DefinedField, draft: FieldDraft): Promise<boolean> {
  return attempt(async () => {
    let { id } = field
    let now: DefinedField = field
    // Under another name or type a field has another key, and may have become one with another.
    const find = async (name: string) => {
      const fields = await invoke('customFields.list', {})
      now = fields.find((other) => other.name === name) ?? now
      id = now.id
    }
    if (draft.name !== field.name) {
      const contacts = await invoke('customFields.rename', { id, to: draft.name })
      say('customFields.rename', `${field.name} → ${draft.name}`, contacts)
      await find(draft.name)
    }
    if (draft.type !== field.type && draft.type !== now.type) {
      const contacts = await invoke('customFields.setType', { id, type: draft.type })
      say('customFields.setType', now.name, contacts)
      await find(now.name)
    }
    if (draft.type === 'choice' && draft.choices.join('\n') !== now.choices.join('\n')) {
      const renamed = [...draft.renamed]
      const contacts = await invoke('customFields.setChoices', { id, choices: [...draft.choices], renamed })
      if (contacts > 0) return say('customFields.renameChoices', now.name, contacts)
      useToasts.getState().show({ text: i18next.t('Saved the choices of “{{name}}”', { name: now.name }) })
    }
  })
}

/** Takes a field away with all its values; the toast brings it back. */
export function deleteField(field: DefinedField, order: readonly DefinedField[]): Promise<boolean> {
  return attempt(async () => {
    const contacts = await invoke('customFields.delete', { id: field.id })
    if (contacts > 0) return say('customFields.delete', field.name, contacts)
    useToasts.getState().show({
      text: i18next.t('Deleted the field “{{subject}}”', { subject: field.name }),
      action: { label: i18next.t('Undo'), keys: [], run: () => void defineAgain(field, order) },
    })
  })
}

/** Nobody had it, so that the history knows nothing of it. */
function defineAgain(field: DefinedField, order: readonly DefinedField[]): Promise<boolean> {
  return attempt(async () => {
    const { name, type, choices } = field
    const id = await invoke('customFields.define', { name, type, choices: [...choices] })
    await invoke('customFields.sort', { ids: order.map((other) => (other.id === field.id ? id : other.id)) })
  })
}

/** Puts a field at another place among the others. */
export function moveField(fields: readonly DefinedField[], field: DefinedField, to: number): Promise<boolean> {
  const ids = fields.map(({ id }) => id).filter((id) => id !== field.id)
  ids.splice(to, 0, field.id)
  return attempt(async () => {
    await invoke('customFields.sort', { ids })
  })
}

function say(name: CommandName, subject: string, contacts: number): void {
  const action = { label: i18next.t('Undo'), keys: [MOD, 'Z'], run: () => void undo() }
  // Nobody has it: the field itself was changed, which the history knows nothing of.
  const toast =
    contacts === 0
      ? { text: i18next.t('Saved the field') }
      : { text: doneSentence({ name, subject, contacts }), action }
  useToasts.getState().show(toast)
}
