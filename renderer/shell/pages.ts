import { later } from '../ui/later.tsx'

/** What is not on the first screen. */
export const TasksPage = later(async () => (await import('../tasks/tasks-page.tsx')).TasksPage)
export const TaskDialogs = later(async () => (await import('../tasks/task-dialogs.tsx')).TaskDialogs)
export const HistoryPage = later(async () => (await import('../history/history-page.tsx')).HistoryPage)
export const ImportResult = later(async () => (await import('../interchange/import-result.tsx')).ImportResult)
export const ReviewPage = later(async () => (await import('../interchange/review/review-page.tsx')).ReviewPage)
export const MappingPage = later(async () => (await import('../interchange/mapping/mapping-page.tsx')).MappingPage)
export const RemindersPage = later(async () => (await import('../reminders/reminders-page.tsx')).RemindersPage)
export const TrayDialog = later(async () => (await import('../reminders/tray-dialog.tsx')).TrayDialog)
export const SettingsPage = later(async () => (await import('../settings/settings-page.tsx')).SettingsPage)
export const ImportDialog = later(async () => (await import('../interchange/import-dialog.tsx')).ImportDialog)
export const ExportDialog = later(async () => (await import('../interchange/export-dialog.tsx')).ExportDialog)
export const RhythmDialog = later(async () => (await import('../keep-in-touch/rhythm-dialog.tsx')).RhythmDialog)
export const TodayPage = later(async () => (await import('../today/today-page.tsx')).TodayPage)
export const GoingColdPage = later(async () => (await import('../keep-in-touch/going-cold-page.tsx')).GoingColdPage)
export const WorkDialog = later(async () => (await import('./work-dialog.tsx')).WorkDialog)
export const Help = later(async () => (await import('./help.tsx')).Help)
