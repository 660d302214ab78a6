import { statSync } from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'
import Database from 'better-sqlite3'
import type { CheckedBackup } from '../../shared/contract/backup.contract.ts'
import { KithError } from '../../shared/contract/errors.ts'
import { APPLICATION_ID } from '../db/check-file.ts'
import { schemaVersion } from '../db/migrate.ts'
import { migrations } from '../db/migrations/migrations.ts'

/** Opens a copy of a book and looks at every page of it, as `checkBackup` does. */
export type CheckBackup = (file: string) => Promise<CheckedBackup>

/** Opens a copy of a book and looks at every page of it. Throws `backup.unusable`. */
export function checkBackup(file: string): CheckedBackup {
  const steps = checking(file)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** As `checkBackup`, table by table, so that others have their turn in between. */
export const checkBackupInTurns: CheckBackup = async (file) => {
  const steps = checking(file)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await nextTurn()
  }
}

function* checking(file: string): Generator<void, CheckedBackup> {
  const unusable = (reason: string, cause?: unknown) => new KithError('backup.unusable', { file, reason }, { cause })
  const stats = statSync(file, { throwIfNoEntry: false })
  if (stats === undefined) throw unusable('there is no such file')
  if (stats.isDirectory()) throw unusable('it is a folder')
  let database: Database.Database | undefined
  try {
    database = new Database(file, { readonly: true })
    if (database.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw unusable('it is no book of Kith')
    if (schemaVersion(database) > migrations.length) throw unusable('it was written by a newer Kith')
    // A table is checked with its indexes; the tables behind the search are among them.
    const tables = database
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0`)
      .pluck()
      .all()
    for (const table of tables as string[]) {
      const finding = database.pragma(`quick_check("${table}")`, { simple: true })
      if (finding !== 'ok') throw unusable(`it is damaged (${String(finding)})`)
      yield
    }
    const contacts = database.prepare('SELECT count(*) FROM contact WHERE deleted_at IS NULL').pluck().get()
    return { file, bytes: stats.size, contacts: Number(contacts) }
  } catch (error) {
    if (error instanceof KithError) throw error
    throw unusable(error instanceof Error ? error.message : String(error), error)
  } finally {
    database?.close()
  }
}
