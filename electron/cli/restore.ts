import { resolve } from 'node:path'
import { restoreBackup } from '../backup/restore-backup.ts'
import { counted, type FolderCommand } from './command.ts'

export const restoreCommand: FolderCommand = {
  name: 'restore',
  usage: 'FILE',
  summary: 'puts a backup in the place of the book, which is kept aside',
  takes: [1, 1],
  opens: 'nothing',
  run({ positionals: [file = ''], folder, io }) {
    const { keptAs, ...restored } = restoreBackup(folder, resolve(file), io.clock())
    const aside = keptAs === null ? '' : ` The book that was there is kept as ${keptAs}.`
    const text = `${counted(restored.contacts, 'person', 'people')} restored from ${restored.file}.${aside}\n`
    return { json: { ...restored, keptAs }, text }
  },
}
