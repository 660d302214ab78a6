import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { all, first, query, run } from '../db/query.ts'

type Reader = Pick<ReadConnection, 'prepare'>

/** Every file that an entry has or once had, so that undo brings it back, or that one being written has. */
const NAMED = `SELECT sha256 FROM entry_file
  UNION SELECT file.value ->> '$.sha256' FROM record_change, json_each(CASE WHEN json_valid(before) THEN before END, '$.files') AS file
    WHERE record_kind = 'entry' AND before IS NOT NULL
  UNION SELECT file.value ->> '$.sha256' FROM record_change, json_each(CASE WHEN json_valid(after) THEN after END, '$.files') AS file
    WHERE record_kind = 'entry' AND after IS NOT NULL
  UNION SELECT file.value ->> '$.sha256' FROM draft, json_each(CASE WHEN json_valid(body) THEN body END, '$.form.files') AS file
    WHERE draft.kind = 'entry'
  UNION SELECT file.value ->> '$.sha256' FROM draft,
      json_each(CASE WHEN json_valid(body) THEN body END, '$.form.edits') AS edit, json_each(edit.value, '$.files') AS file
    WHERE draft.kind = 'entry'`

export function findNamedFiles(read: Reader): Set<string> {
  return new Set(read.prepare(NAMED).pluck().all() as string[])
}

/** The files of entries, with the sizes that they have to have. */
export function findEntryFiles(read: Reader): { sha256: string; byteLength: number }[] {
  return all(read, query.selectFrom('entry_file').select(['sha256', 'byte_length as byteLength']).distinct())
}

export function hasEntryFile(read: Reader, sha256: string, name: string): boolean {
  const named = query.selectFrom('entry_file').select('sha256').where('sha256', '=', sha256).where('name', '=', name)
  return first(read, named) !== undefined
}

/** Notes that a file is perhaps needed by nobody. */
export function insertLooseFile(write: WriteConnection, sha256: string, since: number): void {
  run(
    write,
    query
      .insertInto('loose_file')
      .values({ sha256, since })
      .onConflict((conflict) => conflict.column('sha256').doUpdateSet({ since })),
  )
}

export function findLooseFiles(read: Reader, before: number): string[] {
  return all(read, query.selectFrom('loose_file').select('sha256').where('since', '<', before)).map(
    ({ sha256 }) => sha256,
  )
}

export function deleteLooseFiles(write: WriteConnection, sha256s: readonly string[]): void {
  if (sha256s.length > 0) run(write, query.deleteFrom('loose_file').where('sha256', 'in', sha256s))
}
