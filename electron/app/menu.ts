import { app, BrowserWindow, Menu, shell, type WebContents } from 'electron'
import type { Broadcast } from '../ipc/broadcast.ts'
import { menuTemplate } from './menu-template.ts'

/** Puts up the menu of the application, and one for the right mouse button in text. */
export function installMenus(broadcast: Broadcast, bookPath: string): void {
  const template = menuTemplate({
    platform: process.platform,
    isDevelopment: !app.isPackaged,
    choose: (command) => broadcast('menu.chosen', { command }),
    step: (direction) => void stepInFieldOrBook(direction, broadcast),
    showBookFolder: () => shell.showItemInFolder(bookPath),
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  app.on('web-contents-created', (_, contents) => addTextMenu(contents))
}

async function stepInFieldOrBook(direction: 'undo' | 'redo', broadcast: Broadcast): Promise<void> {
  const contents = BrowserWindow.getFocusedWindow()?.webContents
  if (contents && (await isTyping(contents))) contents[direction]()
  else broadcast('menu.chosen', { command: direction })
}

/** Only the page knows where its keyboard focus is. */
async function isTyping(contents: WebContents): Promise<boolean> {
  const fields = 'input:not([type=checkbox], [type=radio], [type=button]), textarea, [contenteditable=true]'
  return contents.executeJavaScript(`document.activeElement?.matches(${JSON.stringify(fields)}) === true`)
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
