import { resolve } from 'node:path'
import { backUp, copyBook } from '../backup/backups.service.ts'
import { type Command, counted, textOption } from './command.ts'

export const backupCommand: Command = {
  name: 'backup',
  usage: '[--to FILE]',
  summary: 'copies the book and checks the copy',
  options: { to: { type: 'string' } },
  takes: [0, 0],
  opens: 'existing',
  async run({ values, book, io }) {
    const to = textOption(values, 'to')
    const made = to === undefined ? await backUp(book, 'manual', io.clock()) : await copyBook(book, resolve(to))
    return { json: made, text: `${counted(made.contacts, 'person', 'people')} backed up to ${made.file}.\n` }
  },
}
