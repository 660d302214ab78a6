import { describe, expect, it } from 'vitest'
import { type ChannelName, contract, type KithContract } from '../../../shared/contract/contract.ts'
import { COMMAND_NAMES, type CommandName } from '../../../shared/contract/history.contract.ts'

type CommandChannel = { [N in ChannelName]: KithContract[N]['kind'] extends 'command' ? N : never }[ChannelName]

/** Under which names the history keeps what each command did, so that it can be taken back. */
const RECORDED = {
  'calendars.create': ['calendars.create'],
  'calendars.update': ['calendars.update'],
  'calendars.delete': ['calendars.delete'],
  'events.create': ['calendar.create'],
  'events.update': ['calendar.update'],
  'events.delete': ['calendar.delete'],
  'events.updateOccurrence': ['calendar.updateOccurrence', 'calendar.updateFollowing'],
  'events.deleteOccurrence': ['calendar.deleteOccurrence', 'calendar.deleteFollowing'],
  'contacts.create': ['contacts.create'],
  'contacts.update': ['contacts.update'],
  'contacts.delete': ['contacts.delete'],
  'contacts.restore': ['contacts.restore'],
  'contacts.tag': ['contacts.tag', 'contacts.untag'],
  'contacts.updateMany': [
    'contacts.favorite',
    'contacts.unfavorite',
    'contacts.setOrganization',
    'contacts.setTitle',
    'contacts.addNote',
    'contacts.setField',
    'contacts.clearField',
  ],
  'customFields.define': ['customFields.define'],
  'customFields.rename': ['customFields.rename'],
  'customFields.setType': ['customFields.setType'],
  'customFields.setChoices': ['customFields.setChoices', 'customFields.renameChoices'],
  'customFields.sort': ['customFields.sort'],
  'customFields.delete': ['customFields.delete'],
  'groups.create': ['groups.create'],
  'groups.add': ['groups.add'],
  'groups.remove': ['groups.remove'],
  'keepInTouch.setRhythm': ['keepInTouch.setRhythm'],
  'keepInTouch.snooze': ['keepInTouch.snooze'],
  'keepInTouch.pause': ['keepInTouch.pause', 'keepInTouch.resume'],
  'keepInTouch.setBreak': ['keepInTouch.setBreak'],
  'keepInTouch.dismissDate': ['keepInTouch.dismissDate'],
  'keepInTouch.setTagRhythm': ['keepInTouch.setTagRhythm'],
  'labels.rename': ['labels.rename', 'labels.remove'],
  'tags.rename': ['tags.rename', 'tags.merge'],
  'tags.delete': ['tags.delete'],
  'tags.setColor': ['tags.setColor'],
  'tasks.add': ['tasks.add'],
  'tasks.update': ['tasks.update'],
  'tasks.done': ['tasks.done'],
  'tasks.dismiss': ['tasks.dismiss'],
  'tasks.reopen': ['tasks.reopen'],
  'tasks.postpone': ['tasks.postpone'],
  'tasks.delete': ['tasks.delete'],
  'timeline.log': ['timeline.log'],
  'timeline.update': ['timeline.update'],
  'timeline.delete': ['timeline.delete'],
} as const satisfies Partial<Record<CommandChannel, readonly CommandName[]>>

/** Commands that change nothing of what the book says about anybody, and why each has no step of its own. */
const UNRECORDED = {
  'calendars.show': 'how the calendar looks',
  'contacts.opened': 'who was looked at last',
  'contacts.purge': 'deletes for good, which is asked about first',
  'history.undo': 'is itself the way back',
  'history.undoOne': 'is itself the way back',
  'history.redo': 'is itself the way forward',
  'imports.undo': 'is itself the way back',
  'mappings.save': 'how a table was read, kept for the next',
  'mappings.forget': 'how a table was read, kept for the next',
  'photos.store': 'bytes that nobody has yet',
  'reminders.see': 'the inbox has its own way back',
  'reminders.snooze': 'the inbox has its own way back',
  'reminders.dismiss': 'the inbox has its own way back',
  'reminders.putBack': 'the inbox has its own way back',
  'reminders.finish': 'finishes the task, which is a step',
} as const satisfies Partial<Record<CommandChannel, string>>

/** Actions open their own transactions: long work, which the history keeps as one step. */
const OF_ACTIONS: readonly CommandName[] = ['interchange.import', 'calendars.subscribe', 'calendars.refresh']

describe('every command of the contract', () => {
  const commands = Object.entries(contract).filter(([, { kind }]) => kind === 'command')

  it('is kept by the history, or has a reason not to be', () => {
    const known = { ...RECORDED, ...UNRECORDED }
    expect(Object.keys(known).sort()).toEqual(commands.map(([name]) => name).sort())
  })

  it('has a name in the history that undo and redo are tried with, and no name is without one', () => {
    expect([...Object.values(RECORDED).flat(), ...OF_ACTIONS].sort()).toEqual([...COMMAND_NAMES].sort())
  })
})
