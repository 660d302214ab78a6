import { Menu, nativeImage, Tray } from 'electron'
import icon from '../../resources/icons/32x32.png?inline'

type TrayOptions = { readonly show: () => void; readonly quickAdd: () => void; readonly quit: () => void }

/** The icon by which Kith is found when it has no window. macOS has the Dock for that. */
export function createTray({ show, quickAdd, quit }: TrayOptions) {
  let tray: Tray | null = null
  return (isWanted: boolean): void => {
    if (process.platform === 'darwin' || isWanted === (tray !== null)) return
    if (tray !== null) {
      tray.destroy()
      tray = null
      return
    }
    tray = new Tray(nativeImage.createFromDataURL(icon))
    tray.setToolTip('Kith')
    tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: 'Open Kith', click: show },
        { label: 'Find or add…', click: quickAdd },
        { type: 'separator' },
        { label: 'Quit Kith', click: quit },
      ]),
    )
    tray.on('click', show)
  }
}
