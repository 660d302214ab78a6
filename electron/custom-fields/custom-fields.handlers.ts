import type { customFieldsContract } from '../../shared/contract/custom-fields.contract.ts'
import type { Clock } from '../contacts/contacts.service.ts'
import type { Handlers } from '../ipc/handlers.ts'
import { defineField, listFields, sortFields } from './custom-fields.service.ts'
import { deleteField, renameField, setChoices, setFieldType } from './move-field.service.ts'

/** Binds the channels of `customFields` to the services. */
export function customFieldsHandlers({ clock }: { clock: Clock }) {
  return {
    'customFields.list': (_input, read) => listFields(read),
    'customFields.define': (field, write) => defineField(write, field, clock),
    'customFields.rename': ({ id, to }, write) => renameField(write, id, to, clock),
    'customFields.setType': ({ id, type }, write) => setFieldType(write, id, type, clock),
    'customFields.setChoices': ({ id, ...choices }, write) => setChoices(write, id, choices, clock),
    'customFields.sort': ({ ids }, write) => sortFields(write, ids, clock),
    'customFields.delete': ({ id }, write) => deleteField(write, id, clock),
  } satisfies Handlers<typeof customFieldsContract>
}
