import { app, Menu, shell, type WebContents, webContents } from 'electron'
import type { Broadcast } from '../ipc/broadcast.ts'
import { menuTemplate } from './menu-template.ts'

/** Puts up the menu of the application, and one for the right mouse button in text. */
export function installMenus(broadcast: Broadcast, bookPath: string): void {
  const template = menuTemplate({
    platform: process.platform,
    isDevelopment: !app.isPackaged,
    choose: (command) => broadcast('menu.chosen', { command }),
    showBookFolder: () => shell.showItemInFolder(bookPath),
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  for (const contents of webContents.getAllWebContents()) addTextMenu(contents)
  app.on('web-contents-created', (_, contents) => addTextMenu(contents))
}

function addTextMenu(contents: WebContents): void {
  contents.on('context-menu', (_, { isEditable, selectionText, editFlags }) => {
    if (!isEditable && selectionText.trim() === '') return
    const menu = Menu.buildFromTemplate([
      { role: 'cut', enabled: editFlags.canCut, visible: isEditable },
      { role: 'copy', enabled: editFlags.canCopy },
      { role: 'paste', enabled: editFlags.canPaste, visible: isEditable },
      { type: 'separator', visible: isEditable },
      { role: 'selectAll', label: 'Select all', visible: isEditable },
    ])
    menu.popup()
  })
}
