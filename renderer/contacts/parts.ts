import { later } from '../ui/later.tsx'

/** What stands in the place of a person or over them, and is not on the first screen. The editor comes first: E opens it. */
export const ContactEditor = later(async () => (await import('./edit/contact-editor.tsx')).ContactEditor)
export const SelectionPage = later(async () => (await import('./selection-page.tsx')).SelectionPage)
export const ChangesDialog = later(async () => (await import('./changes/changes-dialog.tsx')).ChangesDialog)
export const PeopleTable = later(async () => (await import('./table/people-table.tsx')).PeopleTable)
