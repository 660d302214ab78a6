import type { WriteConnection } from '../db/book.ts'
import { changeRecord, removeRecord } from '../db/records.ts'
import type { TagMove } from '../tags/tag-follower.ts'
import { cadenceStore, findCadenceOf } from './cadence-store.ts'

/**
 * The rhythm of a tag that becomes another one goes along, as part of the same command. Where the other one has a rhythm
 * already, that holds; the rhythm of a tag that goes, goes.
 */
export function followTagsOfRhythms(write: WriteConnection, { from: tag, to, at }: TagMove, begin: () => number): void {
  const found = findCadenceOf(write, { contactId: null, tag })
  if (found === undefined) return
  const { id, cadence } = found
  const commandId = begin()
  if (to === null || findCadenceOf(write, { contactId: null, tag: to }) !== undefined) {
    removeRecord(write, cadenceStore, { commandId, id, record: cadence })
  } else {
    changeRecord(write, cadenceStore, {
      commandId,
      id,
      from: cadence,
      to: { ...cadence, tag: to, updatedAt: at, changedBy: commandId },
    })
  }
  cadenceStore.announce(write, [id])
}
