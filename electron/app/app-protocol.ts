import { protocol } from 'electron'
import { createRequestAnswerer, type FindPhoto } from './answer-request.ts'

export const APP_SCHEME = 'app'
export const APP_PAGE = `${APP_SCHEME}://kith/index.html`

/** Has to be called before the application is ready. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges }])
}

/** Serves the page and the photos from now on. */
export function serveApp(folder: string, findPhoto: FindPhoto): void {
  protocol.handle(APP_SCHEME, createRequestAnswerer(folder, findPhoto))
}
