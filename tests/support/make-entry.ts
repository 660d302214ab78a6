import type { EntryFields } from '../../shared/domain/entry.ts'

/** A note about nobody, with nothing in it but what is given. */
export function makeEntry(fields: Partial<EntryFields> = {}): EntryFields {
  return {
    kind: 'note',
    happenedAt: 1_750_000_000_000,
    direction: null,
    outcome: null,
    durationMinutes: null,
    title: '',
    text: '',
    contactIds: [],
    tags: [],
    files: [],
    ...fields,
  }
}
