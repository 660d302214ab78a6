import type { CommandName, CommandSummary, Conflict, Reverted } from '../../shared/contract/history.contract.ts'
import { counted, EXIT, type Outcome } from './command.ts'

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
  'contacts.clearField': 'Taking away the field',
  'groups.create': 'Making the group',
  'groups.add': 'Adding to the group',
  'groups.remove': 'Taking out of the group',
  'tags.rename': 'Renaming the tag',
  'tags.merge': 'Merging the tag',
  'tags.delete': 'Deleting the tag',
  'tags.setColor': 'Changing the colour of the tag',
  'labels.rename': 'Renaming the label',
  'labels.remove': 'Removing the label',
  'customFields.define': 'Adding the field',
  'customFields.rename': 'Renaming the field',
  'customFields.setType': 'Changing the kind of the field',
  'customFields.renameChoices': 'Renaming choices of the field',
  'customFields.setChoices': 'Changing the choices of the field',
  'customFields.sort': 'Putting the fields in another order',
  'customFields.delete': 'Deleting the field',
  'timeline.log': 'Logging',
  'timeline.update': 'Changing the entry',
  'timeline.delete': 'Deleting the entry',
  'tasks.add': 'Adding the task',
  'tasks.update': 'Changing the task',
  'tasks.done': 'Marking done',
  'tasks.dismiss': 'Dismissing',
  'tasks.reopen': 'Opening again',
  'tasks.postpone': 'Postponing',
  'tasks.delete': 'Deleting the task',
  'keepInTouch.setRhythm': 'Setting the rhythm of',
  'keepInTouch.snooze': 'Snoozing',
  'keepInTouch.pause': 'Pausing the rhythm of',
  'keepInTouch.resume': 'Taking up the rhythm of',
  'keepInTouch.setBreak': 'Setting the break of',
  'keepInTouch.dismissDate': 'Dismissing a date of',
  'keepInTouch.setTagRhythm': 'Setting the rhythm of the tag',
  'calendar.create': 'Adding the event',
  'calendar.update': 'Changing the event',
  'calendar.updateOccurrence': 'Changing one of the series',
  'calendar.updateFollowing': 'Changing the rest of the series',
  'calendar.delete': 'Deleting the event',
  'calendar.deleteOccurrence': 'Deleting one of the series',
  'calendar.deleteFollowing': 'Deleting the rest of the series',
  'calendars.create': 'Making the calendar',
  'calendars.update': 'Changing the calendar',
  'calendars.delete': 'Deleting the calendar',
  'calendars.subscribe': 'Following the calendar',
  'calendars.refresh': 'Refreshing the calendar',
  'interchange.import': 'The import of',
}

/** What an undo or a redo says: `undone` or `redone` in its JSON, with what was done. */
export function outcomeOf(
  { command, changes, conflicts }: Reverted,
  member: 'undone' | 'redone',
  verb: string,
): Outcome {
  const what = describe(command)
  const text = `${what} ${verb}: ${counted(changes, 'change', 'changes')}.\n${conflicts.map(describeConflict).join('')}`
  return { json: { [member]: what, changes, conflicts }, text, status: conflicts.length > 0 ? EXIT.look : EXIT.done }
}

function describe({ name, subject, contacts }: CommandSummary): string {
  if (subject === '' && contacts === 0) return SAID[name]
  const [one, many] = name.startsWith('tasks.') ? ['task', 'tasks'] : ['person', 'people']
  return `${SAID[name]} ${subject || counted(contacts, one, many)}`
}

function describeConflict({ name, field }: Conflict): string {
  return `  ${name || 'Somebody'} was changed since${field === '' ? '' : ` (${field})`}, so that was left as it is.\n`
}
