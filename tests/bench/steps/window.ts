import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { _electron as electron, type Page } from 'playwright-core'
import { treeMegabytes } from './process-memory.ts'
import { finish, percentile, stepArguments } from './step.ts'
import { scrollThrough, watchKeys } from './watch-page.ts'

/** From starting the program to a painted list (or to the one line of an empty window), and what it then holds. */
const [kind = 'kith', data = ''] = stepArguments()
const isKith = kind === 'kith'
const root = join(import.meta.dirname, '../../..')
const SETTLED = 4_000
const STEPS = 30
const TYPED = ['ada ald', 'jur', 'bjorn', 'nora', 'garnet', 'ste', '4471', 'choir']

const before = process.cpuUsage()
const began = performance.now()
const app = await electron.launch({
  cwd: root,
  args: [isKith ? '.' : join(import.meta.dirname, '../empty-window'), `--user-data-dir=${data}`],
})
const page = await app.firstWindow()
await page.waitForFunction((selector) => document.querySelector(selector) !== null, isKith ? '[role=option]' : 'main')
await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
const milliseconds = performance.now() - began
const { user, system } = process.cpuUsage(before)
await wait(SETTLED)
const megabytes = treeMegabytes(app.process().pid ?? 0)
const painted = isKith ? await workInKith(page) : await workInEmpty(page)
await app.close()
finish({ milliseconds, processor: (user + system) / 1_000, megabytes, ...painted })

/** Types in the search field, walks down the list, and scrolls through it. */
async function workInKith(window: Page): Promise<Record<string, number>> {
  const field = window.getByRole('textbox', { name: 'Find people' })
  const keys = await watchKeys(window, '#people')
  await field.focus()
  for (const text of TYPED) {
    for (const key of text) await pressAndWait(window, key === ' ' ? 'Space' : key)
    await field.fill('')
    await wait(400)
  }
  const keystrokes = await keys()
  const opened = await watchKeys(window, '#page')
  await window.locator('#people').focus()
  for (let step = 0; step < STEPS; step++) await pressAndWait(window, 'ArrowDown')
  const openings = await opened()
  return {
    ...timesOf('key', keystrokes),
    ...timesOf('open', openings),
    ...framesOf(await scrollThrough(window, '#people')),
  }
}

/** The floor under a frame: a bare page that changes fifteen lines with each key, and scrolls ten thousand. */
async function workInEmpty(window: Page): Promise<Record<string, number>> {
  await window.evaluate(() => {
    const line = (text: string) => Object.assign(document.createElement('div'), { textContent: text })
    const [rows, all] = [document.createElement('section'), document.createElement('article')]
    rows.id = 'rows'
    all.id = 'all'
    all.style.cssText = 'height: 500px; overflow: auto'
    for (let row = 0; row < 15; row++) rows.append(line(`${row}`))
    for (let row = 0; row < 10_000; row++) all.append(line(`Line ${row}`))
    document.body.append(rows, all)
    document.addEventListener('keydown', ({ key }) => {
      for (const [at, row] of [...rows.children].entries()) row.textContent = `${key} ${at} ${Math.random()}`
    })
  })
  const keys = await watchKeys(window, '#rows')
  for (let step = 0; step < STEPS; step++) await pressAndWait(window, 'a')
  const times = await keys()
  return { ...timesOf('key', times), ...framesOf(await scrollThrough(window, '#all')) }
}

async function pressAndWait(window: Page, key: string): Promise<void> {
  await window.keyboard.press(key)
  await wait(250)
}

function timesOf(name: string, times: readonly number[]): Record<string, number> {
  return {
    [`${name}s`]: times.length,
    [`${name}P50`]: percentile(times, 0.5),
    [`${name}P95`]: percentile(times, 0.95),
  }
}

function framesOf(frames: readonly number[]): Record<string, number> {
  return { frames: frames.length, frameP95: percentile(frames, 0.95), longestFrame: Math.max(0, ...frames) }
}
