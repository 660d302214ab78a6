import { undoImport, undoLast } from '../history/history.service.ts'
import { type Command, numberOption } from './command.ts'
import { outcomeOf } from './reverted.ts'

export const undoCommand: Command = {
  name: 'undo',
  usage: '[--import N]',
  summary: 'takes back the last command, or one import',
  options: { import: { type: 'string' } },
  takes: [0, 0],
  opens: 'write',
  async run({ values, book, io }) {
    const importId = numberOption(values, 'import', 1)
    const reverted = await book.write((write) =>
      importId === undefined ? undoLast(write, io.clock) : undoImport(write, importId, io.clock),
    )
    return outcomeOf(reverted, 'undone', 'was taken back')
  },
}
