import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'

// What `npm run package -- --dir` made. Its fuses shut out Playwright's own way in, which uses Node's inspector;
// Chromium's debugging port stays, since the page alone can be seen through it.
const folder = join(import.meta.dirname, '..', '..', 'dist', 'linux-unpacked')
const program = join(folder, 'kith')
const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : []

const CARD =
  'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada Packaged\r\nN:Packaged;Ada;;;\r\nTEL:+44 20 7946 0958\r\nEND:VCARD\r\n'

function writeCard(): string {
  const file = join(temporaryFolder(), 'ada.vcf')
  writeFileSync(file, CARD)
  return file
}

async function start(args: readonly string[]): Promise<Browser> {
  const child = spawn(program, [...switches, '--remote-debugging-port=0', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  onTestFinished(() => end(child))
  const address = await debuggerOf(child)
  await pageAt(address)
  return chromium.connectOverCDP(address)
}

/** Waits for the window's page: who attaches while it is being made may wait for it for ever. */
async function pageAt(address: string): Promise<void> {
  const list = `http://${new URL(address).host}/json/list`
  const pages = async () => ((await (await fetch(list)).json()) as { url: string }[]).map(({ url }) => url)
  await expect.poll(pages, { timeout: 20_000 }).toContainEqual(expect.stringMatching(/^app:/))
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const gone = once(child, 'exit')
  child.kill()
  await gone
}

function debuggerOf({ stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
      const address = /DevTools listening on (\S+)/.exec(text)?.[1]
      if (address !== undefined) resolve(address)
    })
    stderr?.once('end', () => reject(new Error(`Kith ended before its window opened:\n${text}`)))
  })
}

type Output = { readonly code: number | null; readonly stdout: string }

async function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Output> {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'ignore'] })
  let stdout = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk
  })
  await once(child, 'close')
  return { code: child.exitCode, stdout }
}

describe.skipIf(process.platform !== 'linux')('the packaged application', () => {
  it('starts with a card, imports it and shows it', async () => {
    const data = temporaryFolder()
    const browser = await start([`--user-data-dir=${data}`, writeCard()])
    const context = browser.contexts()[0]
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
    await page?.getByRole('heading', { name: '1 card imported' }).waitFor({ timeout: 20_000 })
    await page?.getByRole('button', { name: 'Done' }).click()
    await page?.getByText('Ada Packaged').first().waitFor({ timeout: 20_000 })
    expect(page?.url()).toMatch(/^app:\/\/kith\//)
    expect(existsSync(join(data, 'book', 'kith.sqlite'))).toBe(true)
  })

  it('has the kith command beside it, which needs no screen', async () => {
    const book = temporaryFolder()
    const command = join(folder, 'kith-cli')
    const noScreen = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined }
    const imported = await run(command, ['--book', book, 'import', writeCard(), '--json'], noScreen)
    expect(imported.code).toBe(0)
    expect(JSON.parse(imported.stdout)).toMatchObject({ files: [{ records: { created: 1 } }] })
    const found = await run(command, ['--book', book, 'search', '7946', '--json'], noScreen)
    expect(JSON.parse(found.stdout)).toMatchObject({ total: 1, contacts: [{ name: 'Ada Packaged' }] })
  })

  it('does not serve as a Node for other scripts', async () => {
    const asNode = { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--require=/missing.js' }
    const { code, stdout } = await run(
      join(folder, 'kith-cli'),
      ['--book', temporaryFolder(), 'stats', '--json'],
      asNode,
    )
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ contacts: 0 })
  })
})
