import {
  BrowserWindow,
  dialog,
  type MessageBoxOptions,
  type OpenDialogOptions,
  type SaveDialogOptions,
  shell,
} from 'electron'
import { IMPORT_ENDINGS } from '../../shared/domain/import-files.ts'

const EXPORTED = {
  vcf: { name: 'vCard files', extensions: ['vcf', 'vcard'] },
  csv: { name: 'Tables', extensions: ['csv'] },
  json: { name: 'jCard files', extensions: ['json'] },
  ics: { name: 'Calendars', extensions: ['ics'] },
}
const PEOPLE = {
  name: 'Cards, tables, calendars and archives',
  extensions: [...IMPORT_ENDINGS, 'zip'],
}

/** The files chosen in the system's dialog, or null when it was closed without choosing. */
export async function chooseFilesToImport(windowId: number): Promise<readonly string[] | null> {
  const options: OpenDialogOptions = {
    title: 'Import people',
    buttonLabel: 'Import',
    properties: ['openFile', 'multiSelections'],
    filters: [PEOPLE, { name: 'All files', extensions: ['*'] }],
  }
  const window = BrowserWindow.fromId(windowId)
  const chosen = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
  return chosen.canceled || chosen.filePaths.length === 0 ? null : chosen.filePaths
}

/** The backup chosen in the system's dialog, or null. */
export async function chooseBackup(windowId: number, folder: string): Promise<string | null> {
  const options: OpenDialogOptions = {
    title: 'Restore a backup',
    buttonLabel: 'Look at this backup',
    defaultPath: folder,
    properties: ['openFile'],
    filters: [
      { name: 'Backups of Kith', extensions: ['sqlite'] },
      { name: 'All files', extensions: ['*'] },
    ],
  }
  const window = BrowserWindow.fromId(windowId)
  const chosen = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null)
}

/** The file chosen to write to, or null. The system's dialog asks before a file would be replaced. */
export async function chooseFileToExport(windowId: number, suggestedName: string): Promise<string | null> {
  const kind = Object.entries(EXPORTED).find(([ending]) => suggestedName.endsWith(`.${ending}`))?.[1] ?? EXPORTED.vcf
  const options: SaveDialogOptions = {
    title: suggestedName.endsWith('.ics') ? 'Export' : 'Export people',
    buttonLabel: 'Export',
    defaultPath: suggestedName,
    filters: [kind],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  }
  const window = BrowserWindow.fromId(windowId)
  const chosen = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
  return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath
}

/** Where to write a copy of a file, or null. */
export async function chooseFileToSave(windowId: number, suggestedName: string): Promise<string | null> {
  const options: SaveDialogOptions = {
    title: 'Save a copy',
    buttonLabel: 'Save',
    defaultPath: suggestedName,
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  }
  const window = BrowserWindow.fromId(windowId)
  const chosen = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
  return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath
}

/** Asks before a file is opened that the system might run. */
export async function askToOpen(windowId: number, name: string): Promise<boolean> {
  const options: MessageBoxOptions = {
    type: 'warning',
    message: `Open “${name}”?`,
    detail: 'This file could run as a program, and do whatever you may do. Open it only if you know where it is from.',
    buttons: ['Open', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
  }
  const window = BrowserWindow.fromId(windowId)
  const { response } = await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options))
  return response === 0
}

/** Opens a file in the system's program for it. Returns why it could not, or nothing. */
export function openPath(path: string): Promise<string> {
  return shell.openPath(path)
}

/** Shows a file in the system's file manager. */
export function showFile(path: string): void {
  shell.showItemInFolder(path)
}
