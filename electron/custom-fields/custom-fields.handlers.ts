import type { customFieldsContract } from '../../shared/contract/custom-fields.contract.ts'
import type { Clock } from '../contacts/contacts.service.ts'
import type { Handlers } from '../ipc/handlers.ts'
import { defineField, listFields, setChoices, sortFields } from './custom-fields.service.ts'
import { deleteField, renameChoices, renameField, setFieldType } from './move-field.service.ts'

/** Binds the channels of `customFields` to the services. */
export function customFieldsHandlers({ clock }: { clock: Clock }) {
  return {
    'customFields.list': (_input, read) => listFields(read),
    'customFields.define': (field, write) => defineField(write, field),
    'customFields.rename': ({ id, to }, write) => renameField(write, id, to, clock),
    'customFields.setType': ({ id, type }, write) => setFieldType(write, id, type, clock),
    'customFields.setChoices': ({ id, choices, renamed }, write) => {
      setChoices(write, id, choices)
      return renameChoices(write, id, renamed, clock)
    },
    'customFields.sort': ({ ids }, write) => sortFields(write, ids),
    'customFields.delete': ({ id }, write) => deleteField(write, id, clock),
  } satisfies Handlers<typeof customFieldsContract>
}
