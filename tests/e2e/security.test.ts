import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { PHONE_EXPORT } from '../support/journey-files.ts'
import { launchKith } from '../support/launch-kith.ts'
import { attemptsIn } from '../support/net-log.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** A server on this computer that notes who comes. */
async function startServer() {
  const visits: string[] = []
  const server = createServer((request, response) => {
    visits.push(request.url ?? '')
    response.setHeader('Access-Control-Allow-Origin', '*').end('hello')
  })
  server.on('upgrade', (request, socket) => {
    visits.push(request.url ?? '')
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { visits, host: `127.0.0.1:${(server.address() as AddressInfo).port}` }
}

describe('the page', () => {
  it('has the bridge, and nothing of Node', async () => {
    const { app, page } = await launchKith()
    const seen = await page.evaluate(() => ({
      bridge: Object.keys(window.kith).sort(),
      node: ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter((name) => name in window),
    }))
    expect(seen).toEqual({ bridge: ['invoke', 'pathForFile', 'subscribe'], node: [] })
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      return contents && 'getLastWebPreferences' in contents && (contents.getLastWebPreferences as () => object)()
    })
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    })
  })

  it('cannot be given other events or requests than those of the contract', async () => {
    const { page } = await launchKith()
    const answers = await page.evaluate(async () => {
      const subscribe = window.kith.subscribe as (event: string, listener: () => void) => unknown
      const invoke = window.kith.invoke as (channel: string, input: unknown) => Promise<unknown>
      const refused = await new Promise((resolve) => {
        try {
          resolve(subscribe('kith:event', () => undefined))
        } catch (error) {
          resolve(String(error))
        }
      })
      return { refused, unknown: await invoke('shell.run', {}), wrong: await invoke('contacts.get', { id: -1 }) }
    })
    expect(answers.refused).toContain('There is no event named kith:event')
    expect(answers.unknown).toMatchObject({ ok: false, error: { code: 'request.unknown' } })
    expect(answers.wrong).toMatchObject({ ok: false, error: { code: 'request.invalid' } })
  })

  it('runs no script but its own, holds no frame, and opens no window', async () => {
    const { app, page } = await launchKith()
    const done = await page.evaluate(async () => {
      const ran: string[] = []
      Object.assign(window, { ran })
      // The debugger lets its own call do what the policy forbids, but not what comes after it.
      await new Promise((resolve) => setTimeout(resolve))
      const html = '<img src="x:" onerror="ran.push(\'handler\')"><script>ran.push(\'inline\')</script>'
      try {
        document.body.insertAdjacentHTML('beforeend', html)
      } catch {}
      try {
        // biome-ignore lint/security/noGlobalEval: it must not work.
        eval("ran.push('eval')")
      } catch {}
      for (const [tag, name, value] of [
        ['script', 'src', 'data:text/javascript,ran.push("data")'],
        ['iframe', 'src', 'app://kith/index.html'],
        ['a', 'href', 'javascript:ran.push("link")'],
      ] as const) {
        try {
          const element = document.createElement(tag)
          element.setAttribute(name, value)
          document.body.append(element)
          element.click()
        } catch {}
      }
      const opened = window.open('app://kith/index.html') !== null
      await new Promise((resolve) => setTimeout(resolve, 300))
      return { ran, opened, frames: document.querySelectorAll('iframe').length }
    })
    expect(done).toEqual({ ran: [], opened: false, frames: 1 })
    expect(page.frames().filter((frame) => frame.url().startsWith('app:'))).toEqual([page.mainFrame()])
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  it('is granted nothing', async () => {
    const { page } = await launchKith()
    const states = await page.evaluate(async () => {
      const names = [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'midi',
        'clipboard-read',
      ] as PermissionName[]
      const asked = await Promise.all(names.map((name) => navigator.permissions.query({ name })))
      const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        () => 'denied',
      )
      return [...asked.map(({ state }) => state), media]
    })
    expect(new Set(states)).toEqual(new Set(['denied']))
  })

  it('is served its own files, and none beside them', async () => {
    const { page } = await launchKith()
    const statuses = await page.evaluate(() =>
      Promise.all(
        ['index.html', '..%2fmain%2fmain.js', '..%5cmain%5cmain.js', 'photo/..%2f..%2fmain%2fmain.js', 'none.js'].map(
          async (path) => (await fetch(`app://kith/${path}`)).status,
        ),
      ),
    )
    expect(statuses).toEqual([200, 403, 403, 403, 404])
  })
})

describe('the application', () => {
  it('makes no connection, neither from the page nor from the session', async () => {
    const { host, visits } = await startServer()
    const { app, page } = await launchKith()
    const fromPage = await page.evaluate(async (server) => {
      const image = new Image()
      const tries = [
        fetch(`http://${server}/fetch`),
        new Promise((resolve, reject) => {
          const socket = new WebSocket(`ws://${server}/socket`)
          socket.onopen = resolve
          socket.onerror = reject
        }),
        new Promise((resolve, reject) => {
          image.onload = resolve
          image.onerror = reject
          image.src = `http://${server}/image`
        }),
      ]
      const outcomes = await Promise.allSettled(tries)
      return [...outcomes.map(({ status }) => status), navigator.sendBeacon(`http://${server}/beacon`)]
    }, host)
    expect(fromPage.slice(0, 3)).toEqual(['rejected', 'rejected', 'rejected'])
    const fromSession = await app.evaluate(
      ({ session }, server) =>
        session.defaultSession.fetch(`http://${server}/session`).then(
          () => 'connected',
          (error: Error) => error.message,
        ),
      host,
    )
    expect(fromSession).toContain('ERR_BLOCKED_BY_CLIENT')
    expect(visits).toEqual([])
  })

  it('does not even try to, by Chromium’s own log', async () => {
    const log = join(temporaryFolder(), 'net.json')
    const { page, quit } = await launchKith({ args: [`--log-net-log=${log}`, PHONE_EXPORT] })
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('textbox', { name: 'Find people' }).fill('mispeled')
    await page
      .getByText(/^No one|^Nobody|nothing/i)
      .first()
      .waitFor()
    await quit()
    expect(attemptsIn(log)).toEqual([])
  })

  it('opens links only of the schemes that reach a person', async () => {
    const { app, page } = await launchKith()
    await app.evaluate(({ shell }) => {
      const opened: string[] = []
      Object.assign(globalThis, { opened })
      shell.openExternal = async (uri) => void opened.push(uri)
    })
    const answers = await page.evaluate(() =>
      Promise.all(
        ['mailto:ada@example.com', 'javascript:alert(1)', 'file:///etc/passwd'].map((uri) =>
          window.kith.invoke('links.open', { uri }),
        ),
      ),
    )
    expect(answers).toEqual([
      { ok: true },
      { ok: false, error: { code: 'link.refused', details: { scheme: 'javascript' } } },
      { ok: false, error: { code: 'link.refused', details: { scheme: 'file' } } },
    ])
    expect(await app.evaluate(() => Reflect.get(globalThis, 'opened'))).toEqual(['mailto:ada@example.com'])
  })

  // Last of its window: after a denied navigation Playwright waits for one that never comes.
  it.each(['https://example.com/', 'file:///etc/passwd', 'data:text/html,hello', 'app://kith/none.html'])(
    'stays on its page when that would go to %s',
    async (url) => {
      const { app, page } = await launchKith()
      await page.evaluate((target) => {
        location.href = target
      }, url)
      await new Promise((resolve) => setTimeout(resolve, 300))
      const urls = await app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
      )
      expect(urls).toEqual(['app://kith/index.html'])
    },
  )
})
