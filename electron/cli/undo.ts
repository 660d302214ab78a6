import type { CommandName, CommandSummary, Conflict } from '../../shared/contract/history.contract.ts'
import { undoImport, undoLast } from '../history/history.service.ts'
import { type Command, counted, EXIT, numberOption } from './command.ts'

const SAID: Readonly<Record<CommandName, string>> = {
  'contacts.create': 'Creating',
  'contacts.update': 'Changing',
  'contacts.delete': 'Deleting',
  'contacts.restore': 'Restoring',
  'contacts.tag': 'Tagging people with',
  'contacts.untag': 'Taking people off the tag',
  'contacts.favorite': 'Making favourites of',
  'contacts.unfavorite': 'Taking out of favourites',
  'contacts.setOrganization': 'Setting the organisation',
  'contacts.setTitle': 'Setting the title',
  'contacts.addNote': 'Adding a note',
  'contacts.setField': 'Setting the field',
  'groups.create': 'Making the group',
  'groups.add': 'Adding to the group',
  'groups.remove': 'Taking out of the group',
  'tags.rename': 'Renaming the tag',
  'tags.merge': 'Merging the tag',
  'tags.delete': 'Deleting the tag',
  'labels.rename': 'Renaming the label',
  'labels.remove': 'Removing the label',
  'interchange.import': 'The import of',
}

export const undoCommand: Command = {
  name: 'undo',
  usage: '[--import N]',
  summary: 'takes back the last command, or one import',
  options: { import: { type: 'string' } },
  takes: [0, 0],
  opens: 'write',
  async run({ values, book, io }) {
    const importId = numberOption(values, 'import', 1)
    const { command, changes, conflicts } = await book.write((write) =>
      importId === undefined ? undoLast(write, io.clock) : undoImport(write, importId, io.clock),
    )
    const undone = describe(command)
    const text = `${undone} was taken back: ${counted(changes, 'change', 'changes')}.\n${conflicts.map(describeConflict).join('')}`
    return { json: { undone, changes, conflicts }, text, status: conflicts.length > 0 ? EXIT.look : EXIT.done }
  },
}

function describe({ name, subject, contacts }: CommandSummary): string {
  return `${SAID[name]} ${subject || counted(contacts, 'person', 'people')}`
}

function describeConflict({ name, field }: Conflict): string {
  return `  ${name || 'Somebody'} was changed since${field === '' ? '' : ` (${field})`}, so that was left as it is.\n`
}
