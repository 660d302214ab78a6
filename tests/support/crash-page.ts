import type { ElectronApplication } from 'playwright-core'

/**
 * Ends the process of the page, and nothing else. Playwright's own page is lost with it: what came back is asked
 * through the main process.
 */
export async function crashPage({ app }: { readonly app: ElectronApplication }): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const gone = new Promise((resolve) => contents?.once('render-process-gone', resolve))
    contents?.forcefullyCrashRenderer()
    return gone
  })
}

/** What a script answers in the page of the first window. */
export function inPage(app: ElectronApplication, script: string): Promise<unknown> {
  return app.evaluate(
    ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code),
    script,
  )
}

/** Presses a key as from the keyboard. */
export async function pressInPage(
  app: ElectronApplication,
  keyCode: string,
  modifiers: 'control'[] = [],
): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, key) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      for (const type of ['keyDown', 'keyUp'] as const) contents?.sendInputEvent({ type, ...key })
    },
    { keyCode, modifiers },
  )
}
