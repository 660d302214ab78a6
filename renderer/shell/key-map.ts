import { COMMAND_GROUPS, type CommandGroup, keysOf } from '../../shared/domain/commands.ts'
import { isMac } from '../ui/platform.ts'
import { capsOf } from './chords.ts'
import { ALL_COMMANDS } from './commands.ts'

/** One line of the list of shortcuts: what, and each way to press it as key caps. */
export type KeyLine = { readonly label: string; readonly ways: readonly (readonly string[])[] }
export type KeyGroup = { readonly heading: string; readonly lines: readonly KeyLine[] }

const line = (label: string, ...chords: readonly string[]): KeyLine => ({ label, ways: chords.map(capsOf) })

/** Keys by which a part of the window is moved about in: they are no commands, and the part itself hears them. */
const LIST: KeyGroup = {
  heading: 'In a list',
  lines: [
    line('Move', 'Up', 'Down'),
    line('First, last', 'Home', 'End'),
    { label: 'Jump to a name', ways: [['A', '…', 'Z']] },
    line('Open', 'Enter'),
    line('Select more', 'Shift+Up', 'Shift+Down'),
    line('Select one more', 'Ctrl+Space'),
    line('Delete those selected', 'Delete', 'Backspace'),
    line('Back to the list', 'Esc'),
  ],
}
const FIELD: KeyGroup = {
  heading: 'On a field of a person',
  lines: [line('Copy or open it', 'Enter'), line('Its history', 'H'), line('Its menu', 'Shift+F10')],
}
const TABLE: KeyGroup = {
  heading: 'In the table',
  lines: [line('Another column', 'Left', 'Right'), line('Copy the rows, for a spreadsheet', 'CmdOrCtrl+C')],
}
const FORM: KeyGroup = {
  heading: 'While writing about a person',
  lines: [
    line('Move a row up, down', 'Alt+Up', 'Alt+Down'),
    line('Add the tag', 'Enter', ','),
    line('Take the last tag off', 'Backspace'),
    line('Move the picture to be cropped', 'Left', 'Right', 'Up', 'Down'),
    line('Zoom the picture', 'Plus', '-'),
  ],
}
const TIMELINE: KeyGroup = {
  heading: 'In the timeline',
  lines: [line('Keep what was written', 'CmdOrCtrl+Enter'), line('Leave the field', 'Esc')],
}
const REMINDERS: KeyGroup = {
  heading: 'In the reminders',
  lines: [line('Another reminder', 'Up', 'Down'), line('Dismiss it', 'Delete', 'Backspace')],
}
const PALETTE: KeyGroup = {
  heading: 'In the palette',
  lines: [
    line('Do something with the person', 'Tab'),
    { label: 'One of the actions', ways: [['Alt', '1', '…', '9']] },
    line('Commands only', '>'),
    line('Close', 'Esc'),
  ],
}
const TASKS: KeyGroup = {
  heading: 'In the tasks',
  lines: [
    line('Done, or to do again', 'Space'),
    line('Snooze', 'S'),
    line('Move to today', 'T'),
    line('Write a task', 'N'),
    line('Open', 'Enter'),
    line('Select more', 'Shift+Up', 'Shift+Down'),
    line('Delete the task', 'Delete'),
  ],
}
const CALENDAR: KeyGroup = {
  heading: 'In the calendar',
  lines: [
    line('Another day', 'Left', 'Right'),
    line('Its events, another event; in a month another week', 'Up', 'Down'),
    line('Into the events of a day', 'Space'),
    line('Open the event, or the day', 'Enter'),
    line('Before, after what is shown', 'PageUp', 'PageDown'),
    line('Today', 'T'),
    line('Day, week, month, agenda', 'D', 'W', 'M', 'A'),
    line('Write an event', 'N'),
    line('Edit the event', 'E'),
    line('Write down what came of it', 'L'),
    line('Move the event by a day', 'Alt+Left', 'Alt+Right'),
    line('Move it by a quarter of an hour, or a week', 'Alt+Up', 'Alt+Down'),
    line('End it earlier, later', 'Alt+Shift+Up', 'Alt+Shift+Down'),
    line('Delete the event', 'Delete'),
  ],
}
const REVIEW: KeyGroup = {
  heading: 'In the preview of an import',
  lines: [
    line('Move', 'Up', 'Down'),
    line('Another choice', 'Left', 'Right'),
    line('New, update, duplicate or skip', 'N', 'U', 'D', 'S'),
    line('What the card says', 'Space'),
    line('Import', 'Enter', 'CmdOrCtrl+Enter'),
    line('Leave everything as it is', 'Esc'),
  ],
}

/** Every key there is, from the commands themselves and from the parts that hear their own. */
export function keyMap(): readonly KeyGroup[] {
  const groups = Object.keys(COMMAND_GROUPS) as CommandGroup[]
  const ofCommands = groups.map((group) => ({
    heading: COMMAND_GROUPS[group],
    lines: ALL_COMMANDS.filter((command) => command.group === group && keysOf(command, isMac).length > 0).map(
      (command) => line(command.label, ...keysOf(command, isMac)),
    ),
  }))
  const parts = [LIST, TABLE, FIELD, FORM, TIMELINE, TASKS, REMINDERS, CALENDAR, PALETTE, REVIEW]
  return [...ofCommands.slice(0, 2), ...parts, ...ofCommands.slice(2)]
}
