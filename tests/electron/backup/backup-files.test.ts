import { renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeBackup } from '../../../electron/backup/backup-files.ts'
import { backupAt } from '../../../electron/backup/backups.service.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

describe('a backup that lies anywhere', () => {
  it('tells by its name when and why it was made', () => {
    const file = join(temporaryFolder(), 'kith-2024-05-03T09-12-00-000Z-daily.sqlite')
    writeFileSync(file, 'four')
    expect(describeBackup(file)).toEqual({ file, at: Date.UTC(2024, 4, 3, 9, 12), reason: 'daily', bytes: 4 })
  })

  it('is as old as its file where it was renamed', () => {
    const folder = temporaryFolder()
    const file = join(folder, 'my people.sqlite')
    writeFileSync(join(folder, 'kith-2024-05-03T09-12-00-000Z-daily.sqlite'), 'four')
    renameSync(join(folder, 'kith-2024-05-03T09-12-00-000Z-daily.sqlite'), file)
    expect(describeBackup(file)).toMatchObject({ at: Math.round(statSync(file).mtimeMs), reason: 'manual' })
  })

  it('that is not there is refused with a sentence', () => {
    expect(() => backupAt(join(temporaryFolder(), 'gone.sqlite'))).toThrowError(
      expect.objectContaining({ code: 'backup.unusable' }),
    )
  })
})
