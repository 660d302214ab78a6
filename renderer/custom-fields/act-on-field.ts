import type { DefinedField } from '../../shared/contract/custom-fields.contract.ts'
import { invoke } from '../api/kith.ts'
import { attempt } from '../contacts/act.ts'
import { sayDone } from '../shell/undo.ts'
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
      sayDone({ name: 'customFields.rename', subject: `${field.name} → ${draft.name}`, contacts })
      await find(draft.name)
    }
    if (draft.type !== field.type && draft.type !== now.type) {
      const contacts = await invoke('customFields.setType', { id, type: draft.type })
      sayDone({ name: 'customFields.setType', subject: now.name, contacts })
      await find(now.name)
    }
    if (draft.type === 'choice' && draft.choices.join('\n') !== now.choices.join('\n')) {
      const renamed = [...draft.renamed]
      const contacts = await invoke('customFields.setChoices', { id, choices: [...draft.choices], renamed })
      sayDone({ name: 'customFields.renameChoices', subject: now.name, contacts })
    }
  })
}

/** Takes a field away with all its values; the toast brings it back. */
export function deleteField(field: DefinedField): Promise<boolean> {
  return attempt(async () => {
    sayDone({
      name: 'customFields.delete',
      subject: field.name,
      contacts: await invoke('customFields.delete', { id: field.id }),
    })
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
