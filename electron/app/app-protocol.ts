import { app, protocol } from 'electron'
import { createRequestAnswerer, type PhotoSource } from './answer-request.ts'

export const APP_SCHEME = 'app'
export const APP_PAGE = `${APP_SCHEME}://kith/index.html`
export const PHOTO_PAGE = `${APP_SCHEME}://photos/`

/** Has to be called before the application is ready. */
export function registerAppScheme(): void {
  // What is kept of the page's script between two starts is what was compiled when the script was loaded. By itself V8
  // compiles a function when it is first called: a thousand of them at each start, until the page is drawn.
  app.commandLine.appendSwitch('js-flags', '--no-lazy')
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges }])
}

/**
 * Serves the page and the photos from now on. Resolves when the page has got its first script. The plain protocol of
 * buffers is used on purpose: `protocol.handle` takes the web's Request and Response, for which Node loads a whole HTTP
 * client, a tenth of the start.
 */
export function serveApp(folder: string, photos: PhotoSource): Promise<void> {
  const answerTo = createRequestAnswerer(folder, photos)
  const { promise: whenScriptServed, resolve } = Promise.withResolvers<void>()
  protocol.registerBufferProtocol(APP_SCHEME, ({ url, method }, respond) => {
    void answerTo({ url, method }).then(({ status, headers, bytes }) => {
      respond({
        statusCode: status,
        headers: { ...headers },
        data: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
      })
      if (url.endsWith('.js')) resolve()
    })
  })
  return whenScriptServed
}
