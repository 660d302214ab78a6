import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { backUp } from '../../../electron/backup/backups.service.ts'
import { BOOK_FILE, openBook } from '../../../electron/db/open-book.ts'
import { finish, stepArguments, timed } from './step.ts'

/** A checked backup, or the floor under it: a copy of the file that is brought to the disk. */
const [kind = 'kith', folder = ''] = stepArguments()
if (kind === 'kith') {
  const book = await openBook(folder)
  const times = await timed(() => backUp(book, 'import', Date.now()))
  await book.close()
  finish(times)
} else {
  const copy = join(folder, 'copy.sqlite')
  const times = await timed(async () => {
    await copyFile(join(folder, BOOK_FILE), copy)
    const file = openSync(copy, 'r+')
    fsyncSync(file)
    closeSync(file)
  })
  rmSync(copy)
  finish(times)
}
