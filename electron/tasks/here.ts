import type { Clock } from '../contacts/contacts.service.ts'

/** When and where a command or a list is asked for: the time, and the reader's zone by its IANA name. */
export type Here = { readonly clock: Clock; readonly zone: () => string }
