/** Under which heading the palette and the list of shortcuts show a command. The words are sentences to translate. */
export const COMMAND_GROUPS = {
  go: 'Go to',
  book: 'Your book',
  person: 'This person',
  many: 'Several people',
  view: 'View',
  editor: 'While editing',
} as const
export type CommandGroup = keyof typeof COMMAND_GROUPS

export const MENUS = ['file', 'edit', 'person', 'view', 'help'] as const
/** A menu of the application, and the section of it: lines part the sections, which stand in the order of the numbers. */
export type MenuPlace = readonly [menu: (typeof MENUS)[number], section: number]

/** What every place that shows a command must agree on. */
export type CommandData = {
  readonly id: string
  /** What it does, as a sentence to translate. It ends in “…” when more has to be said first. */
  readonly label: string
  readonly group: CommandGroup
  /** Written as Electron's accelerators. The first is the one that is shown; all of them work. */
  readonly keys?: readonly string[]
  /** Where macOS has keys of its own. */
  readonly keysOnMac?: readonly string[]
  /** In a text field its keys are the field's own. */
  readonly isOfText?: true
  readonly menu?: MenuPlace
  /** What else people call it, for those who look for it. */
  readonly words?: string
}

/**
 * Every command there is: the application's menu, the keys of the window, the palette and the list of shortcuts all
 * read this, so that none can say something else than another. What a command does stands in
 * `renderer/shell/commands.ts`.
 */
// biome-ignore format: a table, one command a line
export const COMMANDS = [
  { id: 'palette', label: 'Find or add…', group: 'go', keys: ['CmdOrCtrl+K'], menu: ['edit', 5], words: 'palette command' },
  { id: 'find', label: 'Find in this list', group: 'go', keys: ['/', 'CmdOrCtrl+F'], menu: ['edit', 5], words: 'search filter' },
  { id: 'showToday', label: 'Today', group: 'go', keys: ['CmdOrCtrl+1'], menu: ['view', 1], words: 'day agenda home overview' },
  { id: 'showPeople', label: 'People', group: 'go', keys: ['CmdOrCtrl+2'], menu: ['view', 1], words: 'list everyone all contacts' },
  { id: 'showGoingCold', label: 'Going cold', group: 'go', menu: ['view', 1], words: 'losing touch late overdue keep in touch rhythm' },
  { id: 'showCalendar', label: 'Calendar', group: 'go', keys: ['CmdOrCtrl+3'], menu: ['view', 1], words: 'month week day agenda events meetings appointments' },
  { id: 'showTasks', label: 'Tasks', group: 'go', keys: ['CmdOrCtrl+4'], menu: ['view', 1], words: 'to do todo follow-ups due overdue' },
  { id: 'showFavorites', label: 'Favourites', group: 'go', menu: ['view', 1], words: 'list stars' },
  { id: 'showTrash', label: 'Trash', group: 'go', menu: ['view', 1], words: 'list deleted bin' },
  { id: 'showHistory', label: 'History', group: 'go', keys: ['CmdOrCtrl+Shift+H'], menu: ['edit', 2], words: 'log changes past' },
  { id: 'showReminders', label: 'Reminders', group: 'go', keys: ['CmdOrCtrl+Shift+R'], menu: ['edit', 2], words: 'inbox notifications bell due missed snoozed' },
  { id: 'showSettings', label: 'Settings', group: 'go', keys: ['CmdOrCtrl+,'], menu: ['file', 5], words: 'preferences options' },
  { id: 'back', label: 'Back', group: 'go', keys: ['Alt+Left'], words: 'previous person before' },
  { id: 'forward', label: 'Forward', group: 'go', keys: ['Alt+Right'], words: 'next person' },
  { id: 'nextPane', label: 'Next pane', group: 'go', keys: ['F6'] },
  { id: 'previousPane', label: 'Previous pane', group: 'go', keys: ['Shift+F6'] },

  { id: 'newPerson', label: 'New person', group: 'book', keys: ['CmdOrCtrl+N', 'N'], menu: ['file', 1], words: 'add create contact' },
  { id: 'newTask', label: 'Add task…', group: 'book', keys: ['CmdOrCtrl+Shift+N'], menu: ['file', 1], words: 'new create to do todo reminder follow-up quick add' },
  { id: 'newEvent', label: 'New event…', group: 'book', menu: ['file', 1], words: 'add create meeting appointment calendar' },
  { id: 'newCalendar', label: 'New calendar…', group: 'book', words: 'add create' },
  { id: 'import', label: 'Import…', group: 'book', keys: ['CmdOrCtrl+O'], menu: ['file', 2], words: 'open vcf vcard ics calendar file load' },
  { id: 'export', label: 'Export everyone…', group: 'book', keys: ['CmdOrCtrl+Shift+E'], menu: ['file', 2], words: 'save vcf vcard file share' },
  { id: 'exportCalendars', label: 'Export calendars…', group: 'book', menu: ['file', 2], words: 'save ics events tasks file share' },
  { id: 'exportBirthdays', label: 'Export birthdays as a calendar…', group: 'book', words: 'save ics anniversaries share' },
  { id: 'backUp', label: 'Back up now', group: 'book', menu: ['file', 3], words: 'backup copy save' },
  { id: 'showBookFolder', label: 'Show the book in its folder', group: 'book', menu: ['help', 2], words: 'open data location file' },
  { id: 'undo', label: 'Undo', group: 'book', keys: ['CmdOrCtrl+Z'], isOfText: true, menu: ['edit', 1], words: 'take back' },
  { id: 'redo', label: 'Redo', group: 'book', keys: ['CmdOrCtrl+Shift+Z', 'CmdOrCtrl+Y'], isOfText: true, menu: ['edit', 1], words: 'again' },

  { id: 'edit', label: 'Edit', group: 'person', keys: ['E', 'CmdOrCtrl+E'], menu: ['person', 1], words: 'change rename write' },
  { id: 'favorite', label: 'Add to favourites', group: 'person', menu: ['person', 1], words: 'star' },
  { id: 'unfavorite', label: 'Take out of favourites', group: 'person', menu: ['person', 1], words: 'star remove' },
  { id: 'addTag', label: 'Add tag…', group: 'person', menu: ['person', 1], words: 'label category group' },
  { id: 'call', label: 'Call', group: 'person', keys: ['C'], menu: ['person', 2], words: 'phone ring dial' },
  { id: 'email', label: 'E-mail', group: 'person', keys: ['M'], menu: ['person', 2], words: 'email write mail' },
  { id: 'message', label: 'Message', group: 'person', menu: ['person', 2], words: 'sms text chat' },
  { id: 'rhythm', label: 'Keep in touch…', group: 'person', keys: ['R'], menu: ['person', 2], words: 'rhythm cadence every weeks snooze pause' },
  { id: 'followUp', label: 'Plan a follow-up…', group: 'person', keys: ['F'], menu: ['person', 2], words: 'task to do remind plan' },
  { id: 'log', label: 'Log', group: 'person', keys: ['L'], menu: ['person', 2], words: 'note write history timeline meeting call' },
  { id: 'copyNumber', label: 'Copy number', group: 'person', menu: ['person', 3], words: 'phone clipboard' },
  { id: 'copyEmail', label: 'Copy e-mail address', group: 'person', menu: ['person', 3], words: 'email clipboard' },
  { id: 'showChanges', label: 'Changes', group: 'person', keys: ['H'], menu: ['person', 4], words: 'history of this person field before' },
  { id: 'exportPerson', label: 'Export this person…', group: 'person', menu: ['person', 4], words: 'share card vcf vcard save' },
  { id: 'restore', label: 'Restore', group: 'person', menu: ['person', 5], words: 'undelete trash bring back' },
  { id: 'delete', label: 'Delete', group: 'person', keys: ['Delete', 'Backspace', 'CmdOrCtrl+Backspace'], isOfText: true, menu: ['person', 5], words: 'remove trash bin' },

  { id: 'selectAll', label: 'Select all', group: 'many', keys: ['CmdOrCtrl+A'], isOfText: true, menu: ['edit', 3], words: 'choose everyone mark' },
  { id: 'clearSelection', label: 'Clear selection', group: 'many', keys: ['Esc'], words: 'deselect none' },
  { id: 'favoriteMany', label: 'Add those selected to favourites', group: 'many', words: 'star' },
  { id: 'unfavoriteMany', label: 'Take those selected out of favourites', group: 'many', words: 'star remove' },
  { id: 'copyEmails', label: 'Copy e-mail addresses', group: 'many', words: 'email clipboard recipients' },
  { id: 'exportMany', label: 'Export those selected…', group: 'many', words: 'share vcf vcard save' },
  { id: 'restoreMany', label: 'Restore those selected', group: 'many', words: 'undelete trash bring back' },

  { id: 'showAsTable', label: 'Show as table', group: 'view', words: 'list columns grid spreadsheet' },
  { id: 'showAsList', label: 'Show as list', group: 'view', words: 'table rows' },
  { id: 'chooseColumns', label: 'Columns…', group: 'view', words: 'table fields' },
  { id: 'sortByName', label: 'Sort by name', group: 'view', words: 'list order alphabet' },
  { id: 'sortByAdded', label: 'Sort by recently added', group: 'view', words: 'list order newest new' },
  { id: 'sortByChanged', label: 'Sort by recently changed', group: 'view', words: 'list order edited last' },
  { id: 'sortBySpoken', label: 'Sort by last spoken', group: 'view', words: 'list order talked contact touch' },
  { id: 'calendarDay', label: 'Calendar: day', group: 'view', menu: ['view', 6], words: 'view' },
  { id: 'calendarWeek', label: 'Calendar: week', group: 'view', menu: ['view', 6], words: 'view' },
  { id: 'calendarMonth', label: 'Calendar: month', group: 'view', menu: ['view', 6], words: 'view' },
  { id: 'calendarAgenda', label: 'Calendar: agenda', group: 'view', menu: ['view', 6], words: 'view list' },
  { id: 'toggleSidebar', label: 'Show or hide the sidebar', group: 'view', keys: ['CmdOrCtrl+B'], menu: ['view', 2], words: 'lists tags' },
  { id: 'themeSystem', label: 'Colours: follow system', group: 'view', words: 'theme automatic' },
  { id: 'themeLight', label: 'Colours: light', group: 'view', words: 'theme bright day' },
  { id: 'themeDark', label: 'Colours: dark', group: 'view', words: 'theme night black' },
  { id: 'comfortable', label: 'Rows: comfortable', group: 'view', words: 'density two lines spacing' },
  { id: 'compact', label: 'Rows: compact', group: 'view', words: 'density one line dense spacing' },
  { id: 'textSmall', label: 'Text: small', group: 'view', words: 'size font letters' },
  { id: 'textMedium', label: 'Text: medium', group: 'view', words: 'size font letters normal' },
  { id: 'textLarge', label: 'Text: large', group: 'view', words: 'size font letters bigger' },
  { id: 'textLargest', label: 'Text: largest', group: 'view', words: 'size font letters biggest' },
  { id: 'zoomIn', label: 'Zoom in', group: 'view', keys: ['CmdOrCtrl+Plus', 'CmdOrCtrl+='], menu: ['view', 3], words: 'larger bigger' },
  { id: 'zoomOut', label: 'Zoom out', group: 'view', keys: ['CmdOrCtrl+-'], menu: ['view', 3], words: 'smaller' },
  { id: 'actualSize', label: 'Actual size', group: 'view', keys: ['CmdOrCtrl+0'], menu: ['view', 3], words: 'zoom reset normal' },
  { id: 'fullScreen', label: 'Full screen', group: 'view', keys: ['F11'], keysOnMac: ['Ctrl+Cmd+F'], menu: ['view', 4], words: 'maximise' },
  { id: 'help', label: 'Keyboard shortcuts', group: 'view', keys: ['?'], menu: ['help', 1], words: 'keys help hotkeys' },
  { id: 'closeWindow', label: 'Close window', group: 'view', keys: ['CmdOrCtrl+W'], menu: ['file', 6] },
  { id: 'quit', label: 'Quit', group: 'view', keys: ['CmdOrCtrl+Q'], menu: ['file', 6], words: 'exit end' },

  { id: 'save', label: 'Save', group: 'editor', keys: ['CmdOrCtrl+S', 'CmdOrCtrl+Enter'], words: 'keep store' },
  { id: 'cancel', label: 'Cancel', group: 'editor', keys: ['Esc'], words: 'discard' },
] as const satisfies readonly CommandData[]

export type CommandId = (typeof COMMANDS)[number]['id']

/** The keys of a command on this system, the one to show first. */
export function keysOf(command: CommandData, isMac: boolean): readonly string[] {
  return (isMac ? command.keysOnMac : undefined) ?? command.keys ?? []
}
