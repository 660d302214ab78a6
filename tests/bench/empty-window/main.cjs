// The floor under Kith's window: the same runtime with a window of the same size that shows one line.
const { app, BrowserWindow } = require('electron')

const folder = process.argv.find((argument) => argument.startsWith('--user-data-dir='))
if (folder) app.setPath('userData', folder.slice('--user-data-dir='.length))
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } })
  window.loadURL('data:text/html,<title>Empty</title><main>Nothing here</main>')
})
app.on('window-all-closed', () => app.quit())
