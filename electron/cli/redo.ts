import { redoLast } from '../history/history.service.ts'
import type { Command } from './command.ts'
import { outcomeOf } from './reverted.ts'

export const redoCommand: Command = {
  name: 'redo',
  usage: '',
  summary: 'does again what was undone last',
  takes: [0, 0],
  opens: 'write',
  async run({ book, io }) {
    return outcomeOf(await book.write((write) => redoLast(write, io.clock)), 'redone', 'was done again')
  },
}
