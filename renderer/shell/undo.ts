import i18next from 'i18next'
import { KithError } from '../../shared/contract/errors.ts'
import type { CommandSummary, Reverted } from '../../shared/contract/history.contract.ts'
import { invoke } from '../api/kith.ts'
import { sentenceOf } from '../api/problem.ts'
import type { Done } from '../history/command-words.ts'
import { isSliceCommand, sliceWords } from '../history/slice-words.ts'
import { MOD, SHIFT } from '../ui/platform.ts'
import { useToasts } from '../ui/toast-store.ts'

/** Takes the last command back, and says what came of it. */
export async function undo(): Promise<void> {
  await say(() => invoke('history.undo', {}), undoneSentence, {
    label: 'Redo',
    keys: [MOD, SHIFT, 'Z'],
    run: () => void redo(),
  })
}

/** Does the command taken back last again. */
export async function redo(): Promise<void> {
  await say(() => invoke('history.redo', {}), doneSentence, { label: 'Undo', keys: [MOD, 'Z'], run: () => void undo() })
}

/** Says what was done, and offers to undo it. */
export function sayDone(command: Done): void {
  const action = { label: i18next.t('Undo'), keys: [MOD, 'Z'], run: () => void undo() }
  useToasts.getState().show({ text: doneSentence(command), action })
}

async function say(
  work: () => Promise<Reverted>,
  sentence: (command: CommandSummary) => string,
  action: { label: string; keys: readonly string[]; run: () => void },
): Promise<void> {
  const { show } = useToasts.getState()
  try {
    const { command, conflicts } = await work()
    const kept = new Set(conflicts.map(({ contactId, record }) => `${contactId} ${record?.kind} ${record?.id}`)).size
    const rest =
      kept === 0 ? '' : ` ${i18next.t('{{count}} people were changed since, and that was kept.', { count: kept })}`
    show({ text: sentence(command) + rest, action: { ...action, label: i18next.t(action.label) } })
  } catch (problem) {
    const isProblem = !(problem instanceof KithError && /^(history\.nothing|work\.cancelled)/.test(problem.code))
    show({ text: sentenceOf(problem), isProblem })
  }
}

/** What was done: “Deleted Henrik Sørensen”. */
export function doneSentence(command: Done): string {
  const who = whoOf(command)
  const { contacts: count, subject, name } = command
  if (isSliceCommand(name)) return sliceWords[name].done(command, i18next.t)
  switch (name) {
    case 'contacts.create':
      return i18next.t('Added {{who}}', { who })
    case 'contacts.update':
      return i18next.t('Changed {{who}}', { who })
    case 'contacts.delete':
      return i18next.t('Deleted {{who}}', { who })
    case 'contacts.restore':
      return i18next.t('Restored {{who}}', { who })
    case 'contacts.tag':
      return i18next.t('Tagged {{count, number}} people with “{{subject}}”', { count, subject })
    case 'contacts.untag':
      return i18next.t('Took the tag “{{subject}}” off {{count, number}} people', { count, subject })
    case 'contacts.favorite':
      return i18next.t('Made {{count, number}} people favourites', { count })
    case 'contacts.unfavorite':
      return i18next.t('Took {{count, number}} people out of favourites', { count })
    case 'contacts.setOrganization':
      if (subject === '') return i18next.t('Took the organisation off {{count, number}} people', { count })
      return i18next.t('Set the organisation of {{count, number}} people to {{subject}}', { count, subject })
    case 'contacts.setTitle':
      if (subject === '') return i18next.t('Took the job title off {{count, number}} people', { count })
      return i18next.t('Set the job title of {{count, number}} people to {{subject}}', { count, subject })
    case 'contacts.addNote':
      return i18next.t('Added a note to {{count, number}} people', { count })
    case 'contacts.setField':
      return i18next.t('Set {{subject}} of {{count, number}} people', { count, subject })
    case 'contacts.clearField':
      return i18next.t('Took {{subject}} off {{count, number}} people', { count, subject })
    case 'groups.create':
      return i18next.t('Made the group {{subject}}', { subject })
    case 'groups.add':
      return i18next.t('Added {{count, number}} people to {{subject}}', { count, subject })
    case 'groups.remove':
      return i18next.t('Took {{count, number}} people out of {{subject}}', { count, subject })
    case 'tags.rename':
      return i18next.t('Renamed the tag {{subject}}', { subject })
    case 'tags.merge':
      return i18next.t('Merged the tag {{subject}}', { subject })
    case 'tags.delete':
      return i18next.t('Deleted the tag “{{subject}}”', { subject })
    case 'tags.setColor':
      return i18next.t('Changed the colour of the tag “{{subject}}”', { subject })
    case 'labels.rename':
      return i18next.t('Renamed the label {{subject}}', { subject })
    case 'labels.remove':
      return i18next.t('Removed the label “{{subject}}”', { subject })
    case 'customFields.define':
      return i18next.t('Added the field “{{subject}}”', { subject })
    case 'customFields.rename':
      return i18next.t('Renamed the field {{subject}}', { subject })
    case 'customFields.setType':
      return i18next.t('Changed the kind of the field “{{subject}}”', { subject })
    case 'customFields.setChoices':
      return i18next.t('Changed the choices of “{{subject}}”', { subject })
    case 'customFields.renameChoices':
      if (count === 0) return i18next.t('Changed the choices of “{{subject}}”', { subject })
      return i18next.t('Renamed choices of “{{subject}}” for {{count, number}} people', { count, subject })
    case 'customFields.sort':
      return i18next.t('Put your fields in another order')
    case 'customFields.delete':
      if (count === 0) return i18next.t('Deleted the field “{{subject}}”', { subject })
      return i18next.t('Deleted the field “{{subject}}” of {{count, number}} people', { count, subject })
    case 'interchange.import':
      if (count === 0) return i18next.t('Kept what could not be read of {{file}}', { file: command.subject })
      return i18next.t('Imported {{count, number}} people from {{file}}', {
        count: command.contacts,
        file: command.subject,
      })
  }
}

/** What was taken back: “Brought back Henrik Sørensen”. */
export function undoneSentence(command: Done): string {
  const who = whoOf(command)
  const { contacts: count, subject, name } = command
  if (isSliceCommand(name)) return sliceWords[name].undone(command, i18next.t)
  switch (name) {
    case 'contacts.create':
      return i18next.t('Took {{who}} out again', { who })
    case 'contacts.update':
      return i18next.t('Took back the change to {{who}}', { who })
    case 'contacts.delete':
      return i18next.t('Brought back {{who}}', { who })
    case 'contacts.restore':
      return i18next.t('Put {{who}} back in the trash', { who })
    case 'contacts.tag':
      return i18next.t('Took the tag “{{subject}}” off {{count, number}} people again', { count, subject })
    case 'contacts.untag':
      return i18next.t('Put the tag “{{subject}}” back on {{count, number}} people', { count, subject })
    case 'contacts.favorite':
      return i18next.t('Took {{count, number}} people out of favourites again', { count })
    case 'contacts.unfavorite':
      return i18next.t('Made {{count, number}} people favourites again', { count })
    case 'contacts.setOrganization':
      if (subject === '') return i18next.t('Gave {{count, number}} people their organisation back', { count })
      return i18next.t('Took back the organisation set for {{count, number}} people', { count })
    case 'contacts.setTitle':
      if (subject === '') return i18next.t('Gave {{count, number}} people their job title back', { count })
      return i18next.t('Took back the job title set for {{count, number}} people', { count })
    case 'contacts.addNote':
      return i18next.t('Took the note off {{count, number}} people again', { count })
    case 'contacts.setField':
      return i18next.t('Took back {{subject}} of {{count, number}} people', { count, subject })
    case 'contacts.clearField':
      return i18next.t('Gave {{count, number}} people {{subject}} back', { count, subject })
    case 'groups.create':
      return i18next.t('Took the group {{subject}} out again', { subject })
    case 'groups.add':
      return i18next.t('Took {{count, number}} people out of {{subject}} again', { count, subject })
    case 'groups.remove':
      return i18next.t('Put {{count, number}} people back into {{subject}}', { count, subject })
    case 'tags.rename':
      return i18next.t('Took back the new name of the tag {{subject}}', { subject })
    case 'tags.merge':
      return i18next.t('Parted the tags {{subject}} again', { subject })
    case 'tags.delete':
      return i18next.t('Brought back the tag “{{subject}}”', { subject })
    case 'tags.setColor':
      return i18next.t('Gave the tag “{{subject}}” its colour back', { subject })
    case 'labels.rename':
      return i18next.t('Took back the new name of the label {{subject}}', { subject })
    case 'labels.remove':
      return i18next.t('Brought back the label “{{subject}}”', { subject })
    case 'customFields.define':
      return i18next.t('Took the field “{{subject}}” out again', { subject })
    case 'customFields.rename':
      return i18next.t('Took back the new name of the field {{subject}}', { subject })
    case 'customFields.setType':
      return i18next.t('Took back the new kind of the field “{{subject}}”', { subject })
    case 'customFields.setChoices':
      return i18next.t('Took back the new choices of “{{subject}}”', { subject })
    case 'customFields.renameChoices':
      if (count === 0) return i18next.t('Took back the new choices of “{{subject}}”', { subject })
      return i18next.t('Took back the new choices of “{{subject}}” for {{count, number}} people', { count, subject })
    case 'customFields.sort':
      return i18next.t('Put your fields back in their order')
    case 'customFields.delete':
      if (count === 0) return i18next.t('Brought back the field “{{subject}}”', { subject })
      return i18next.t('Brought back the field “{{subject}}” of {{count, number}} people', { count, subject })
    case 'interchange.import':
      return i18next.t('Took back the import of {{file}}', { file: command.subject })
  }
}

/** A save is about one person, also where it reaches the cards of others or their groups. */
function whoOf({ name, contacts, subject }: Done): string {
  const count = name === 'contacts.create' || name === 'contacts.update' ? 1 : contacts
  return count === 1 && subject !== '' ? subject : i18next.t('{{count, number}} people', { count })
}
