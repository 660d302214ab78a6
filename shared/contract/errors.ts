/** Every way in which a request can fail, and the sentence that says what is so and what to do. */
const SENTENCES = {
  'request.invalid': 'Kith did not understand this request: {{reason}}.',
  'request.refused': 'This request did not come from Kith’s own window.',
  'request.unknown': 'Kith has no command named “{{channel}}”.',
  'book.busy': 'This book is open in another Kith. Close it there, then try again.',
  'book.damaged':
    'The book {{path}} is damaged ({{reason}}). Nothing was written over it. Put a copy in its place, or start Kith’s window, which keeps it aside and begins a new one.',
  'book.missing':
    'There is no book at {{path}}, though its backups lie beside it. Put it back, bring a backup back with “kith restore”, or start Kith’s window, which offers a backup or a new book.',
  'book.foreign': '{{path}} is a database of another program. Choose another folder for the book.',
  'book.unreadable':
    'The book {{path}} cannot be opened: {{reason}}. Check that the folder exists and that you may write to it.',
  'book.gone':
    'The book {{path}} is no longer where it was opened, so nothing was saved. Connect its drive or put its folder back, then try again.',
  'book.failing':
    'The disk with the book {{path}} could not be read or written ({{reason}}), so nothing was saved. See that the disk is there and has room, then try again.',
  'book.newer':
    'The book {{path}} was written by a newer Kith (schema {{found}}; this one knows {{known}}). Update Kith to open it.',
  'book.migrationFailed':
    'The book {{path}} could not be brought up to date: {{reason}}. It was left as it was; a copy is at {{copy}}.',
  'book.outdated':
    'The book {{path}} is of an older Kith. Start Kith once, or run a command that writes, to bring it up to date.',
  'book.notFound': 'There is no book in {{path}}. Check the folder’s name.',
  'book.diskFull': 'The disk is full, so nothing was changed. Free some space, then try again.',
  'book.readOnly': 'The book {{path}} is on a read-only disk or folder, so nothing was changed.',
  'backup.unusable': '{{file}} cannot be used as a backup: {{reason}}. Choose another one.',
  'backup.failed': 'The book could not be backed up to {{file}}: {{reason}}.',
  'photo.unknown': 'This is no picture that Kith can show. Choose a JPEG, PNG, GIF, WebP or AVIF file.',
  'photo.tooLarge': 'This picture is larger than 20 MB. Choose a smaller one.',
  'photo.damaged': 'This picture is damaged or only a part of it. Choose another copy.',
  'photo.tooManyPixels':
    'This picture is {{width}} × {{height}} pixels large; Kith shows up to {{most}} million. Choose a smaller one.',
  'contact.notFound': 'This person is no longer in the book.',
  'contact.unnamed': 'There is nobody named “{{name}}” in the book.',
  'contact.ambiguous': '{{count}} people are named “{{name}}”: {{people}}. Give the number of one of them.',
  'file.tooLarge': '“{{name}}” is larger than {{most}} MB. Attach a smaller file, or write down where it lies.',
  'file.notFound': '“{{name}}” is no longer in the book’s folder. A backup may still hold it.',
  'file.notOpened': '“{{name}}” could not be opened: {{reason}}. Save a copy, and open that.',
  'entry.notFound': 'This entry is no longer in the timeline.',
  'entry.tooLong': 'This text is longer than a million characters. Shorten it.',
  'entry.inFuture': 'That is yet to come. Choose a time that has passed, or plan it as a task.',
  'entry.longAgo': 'That is before 1900. Look at the year once more.',
  'task.notFound': 'This task is no longer there.',
  'task.noTitle': 'Write what is to be done.',
  'task.noSuchDate': 'There is no day “{{date}}”. Choose another date.',
  'task.noSuchTime': '“{{time}}” is no time of day. Write one such as 15:00.',
  'task.timeWithoutDate': 'Choose a date for this time, or leave the time out.',
  'task.noSuchZone': 'Kith knows no time zone “{{zone}}”. Choose one from the list.',
  'task.reminderNeedsTime': 'A reminder before the due time needs one. Set a time, or be reminded on the day.',
  'task.reminderNeedsDate': 'A reminder on the due day needs one. Set a date, or choose when to be reminded.',
  'task.repeatNeedsDate': 'Choose the date on which this comes round first.',
  'task.ruleUnreadable': 'Kith cannot read this repetition ({{part}}). Choose another one.',
  'task.ruleNever': 'No day fits this repetition. Change the days, or its end.',
  'task.ruleEndsEarly': 'This repetition ends before its first day. Choose a later end.',
  'task.ruleTooOften': 'A task comes round once a day at most. Choose days, weeks, months or years.',
  'keepInTouch.noSuchDate': 'There is no day “{{date}}”. Choose another one.',
  'reminder.notFound': 'This reminder is no longer there.',
  'calendar.notFound': 'This calendar is no longer in the book. Choose another one.',
  'calendar.readOnly':
    '“{{name}}” shows what lies at another place, so its events cannot be changed here. Change them there, then refresh it.',
  'subscription.badAddress': 'This is no address of a calendar. It begins with https:// or webcal://.',
  'subscription.insecure':
    'This address begins with http://, so anyone on the way could read and change the calendar. Ask for one with https://.',
  'subscription.hasPassword':
    'This address holds a name and a password, which Kith does not keep. Ask for a secret address of the calendar instead.',
  'subscription.twice': 'You follow this calendar already: it is called “{{name}}”.',
  'subscription.unreachable': '{{host}} could not be reached: {{reason}}. Try again later.',
  'subscription.untrusted':
    '{{host}} could not show that it is who it says ({{reason}}), so nothing was fetched. Check the address.',
  'subscription.slow': '{{host}} did not send the calendar within {{seconds}} seconds. Try again later.',
  'subscription.tooLarge': 'The calendar at {{host}} is larger than {{most}} MB, so it was not taken in.',
  'subscription.forbidden':
    '{{host}} does not show this calendar to Kith ({{status}}). Ask for its public or secret address.',
  'subscription.gone': 'There is no calendar at this address of {{host}} ({{status}}). Check the address.',
  'subscription.failed': '{{host}} answered with an error ({{status}}). Try again later.',
  'subscription.redirects': '{{host}} passes Kith on without end. Check the address.',
  'subscription.insecureRedirect':
    '{{host}} passes Kith on to an address without https, so nothing was fetched. Ask for another address.',
  'subscription.noCalendar': 'What {{host}} sent is no calendar. Look for the address that ends in .ics.',
  'subscription.cancelled': 'The calendar was not fetched. All is as it was.',
  'subscription.cutOff': 'What {{host}} sent breaks off before its end, so nothing was changed. Try again.',
  'event.notFound': 'This event is no longer in the calendar.',
  'event.badTime': '“{{time}}” is no date or time that the calendar has. Change it.',
  'event.endsBeforeStart': 'The event ends before it starts. Choose a later end.',
  'event.unknownZone': 'There is no time zone named “{{zone}}”. Choose another one.',
  'event.badRule': 'An event cannot repeat like this ({{problem}} {{part}}). Change how it repeats.',
  'event.cannotSplit':
    'What follows cannot be told apart from what came before in this series. Change this event alone, or all of them.',
  'work.cancelled': 'Cancelled. Everything is as it was.',
  'group.tooLarge': 'A group holds at most {{most}} people. Choose fewer, or use a tag.',
  'field.exists': 'There is a field named “{{name}}” already. Choose another name.',
  'field.notFound': 'This field is no longer there.',
  'history.nothingToUndo': 'There is nothing to undo.',
  'history.nothingToRedo': 'There is nothing to redo.',
  'history.notFound': 'This step is not in the history of this book.',
  'history.alreadyUndone': 'This step was already undone.',
  'history.contradicted':
    'All that this step did was changed again later, so there is nothing left to undo. Undo the later steps first.',
  'import.notFound': 'There is no import with the number {{id}}.',
  'import.alreadyUndone': 'This import was already undone.',
  'import.busy': 'Another import is still running. Wait for it to end, or cancel it.',
  'import.cancelled': 'The import was cancelled. The book is as it was.',
  'import.planGone': 'This preview is no longer there. Open the file again.',
  'import.fileChanged': '{{file}} was changed since this preview, so Kith read it again. Look it over, then import.',
  'import.bookChanged':
    'Your people were changed since this preview, so Kith made it again. Look it over, then import.',
  'import.unreadable': '{{file}} cannot be read: {{reason}}.',
  'import.empty': '{{file}} is empty, so there is nothing to import. Export it again.',
  'import.noCards': '{{file}} holds no cards. Export your contacts as a .vcf file, then import that.',
  'import.noEvents': '{{file}} holds no calendar. Export your calendar as an .ics file, then import that.',
  'export.unwritable': '{{file}} cannot be written: {{reason}}.',
  'export.cancelled': 'The export was cancelled. No file was written.',
  'export.busy': 'Another export is still being written. Wait for it to end, or cancel it.',
  'link.refused': 'Kith does not open links of the kind “{{scheme}}”.',
  internal: 'Something went wrong in Kith: {{reason}}. Nothing was changed.',
} as const

export type ErrorCode = keyof typeof SENTENCES
export type ErrorDetails = Readonly<Record<string, string | number>>

/** A failure as it crosses the bridge. */
export type KithErrorData = { readonly code: ErrorCode; readonly details: ErrorDetails }

/** Thrown by services. The router turns it into a failed `Result`; its message is the English sentence. */
export class KithError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails
  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: { cause?: unknown }) {
    super(describeError({ code, details }), options)
    this.name = 'KithError'
    this.code = code
    this.details = details
  }
}

/** The sentence with `{{name}}` places, to be translated and filled in. */
export function errorSentence(code: ErrorCode): string {
  return SENTENCES[code]
}

/** The English sentence for a failure, filled in. */
export function describeError({ code, details }: KithErrorData): string {
  return SENTENCES[code].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(details[name] ?? ''))
}
