import type { RecordKind } from '../../shared/contract/history.contract.ts'
import { calendarStore } from '../calendar/calendar-store.ts'
import { eventStore } from '../calendar/event-store.ts'
import { fieldStore } from '../custom-fields/field-store.ts'
import type { RecordStore } from '../db/records.ts'
import { cadenceStore } from '../keep-in-touch/cadence-store.ts'
import { tagStore } from '../tags/tag-store.ts'
import { taskStore } from '../tasks/task-store.ts'
import { entryStore } from '../timeline/entry-store.ts'

const STORES: { readonly [K in RecordKind]: RecordStore } = {
  calendar: calendarStore,
  entry: entryStore,
  event: eventStore,
  task: taskStore,
  cadence: cadenceStore,
  field: fieldStore,
  tag: tagStore,
}

/** How each kind of record is kept that is no contact. A slice that brings one adds it here. */
export const recordStores: readonly RecordStore[] = Object.values(STORES)

export function storeOf(kind: RecordKind): RecordStore {
  return STORES[kind]
}
