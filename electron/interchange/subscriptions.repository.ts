import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { first, query, run } from '../db/query.ts'
import type { Validators } from './fetch-calendar.ts'

type Reader = Pick<ReadConnection, 'prepare'>

/** Where a calendar lies that is followed, and what the server knows it by; null where it is none. */
export function findSubscription(
  read: Reader,
  id: number,
): { readonly name: string; readonly url: string; readonly validators: Validators } | null {
  const row = first(
    read,
    query
      .selectFrom('calendar')
      .leftJoin('command', 'command.id', 'calendar.taken_by')
      .select(['calendar.name', 'url', 'etag', 'last_modified', 'command.state'])
      .where('calendar.id', '=', id),
  )
  if (row === undefined || row.url === null) return null
  const { name, url, etag, last_modified: lastModified } = row
  // What was undone is not in the book: the server has to send it again.
  const isHeld = row.state === 'done'
  return { name, url, validators: { etag: isHeld ? etag : null, lastModified: isHeld ? lastModified : null } }
}

/** Which calendar follows this address. */
export function findFollower(read: Reader, url: string): { readonly id: number; readonly name: string } | undefined {
  return first(read, query.selectFrom('calendar').select(['id', 'name']).where('url', '=', url))
}

/** Notes that a calendar was fetched. `importId` is null where that changed nothing. Not part of the history. */
export function saveRefreshed(
  write: WriteConnection,
  id: number,
  {
    validators,
    importId,
    at,
  }: { readonly validators: Validators | null; readonly importId: number | null; readonly at: number },
): void {
  const taken = query
    .selectFrom('import')
    .select('command_id')
    .where('id', '=', importId ?? 0)
  run(
    write,
    query
      .updateTable('calendar')
      .set({
        refreshed_at: at,
        ...(validators && { etag: validators.etag, last_modified: validators.lastModified }),
        ...(importId !== null && { taken_by: taken }),
      })
      .where('id', '=', id),
  )
}
