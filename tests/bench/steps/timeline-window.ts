import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { _electron as electron, type Page } from 'playwright-core'
import { finish, percentile, stepArguments } from './step.ts'
import { scrollThrough } from './watch-page.ts'

/** From a key in the list to the frame that shows the next person's history, and a long scroll through one. */
const [data = '', people = '16'] = stepArguments()
/** What is drawn for the first time is compiled first. */
const WARM = 4

type Watched = Window & { historyTimes?: number[] }

const app = await electron.launch({
  cwd: join(import.meta.dirname, '../../..'),
  args: ['.', `--user-data-dir=${data}`],
})
const page = await app.firstWindow()
await page.locator('[role=option]').first().click()
await page.getByText('P10 asked').first().waitFor()
await wait(2_000)
const opened = await watchHistories(page)
await page.locator('#people').focus()
for (const key of ['ArrowDown', 'ArrowUp']) {
  for (let each = 1; each < Number(people); each++) {
    await page.keyboard.press(key)
    await wait(1_000)
  }
  // By then nothing of those at the end of the walk is kept.
  await wait(10_000)
}
const painted = (await opened()).slice(WARM)
const drawn = await page.locator('#page li').count()
const frames = await scrollThrough(page, '#page')
const drawnAfter = await page.locator('#page li').count()
await app.close()
finish({
  openP50: percentile(painted, 0.5),
  openP95: percentile(painted, 0.95),
  opened: painted.length,
  frames: frames.length,
  frameP95: percentile(frames, 0.95),
  longestFrame: Math.max(0, ...frames),
  drawn,
  drawnAfter,
})

/** Milliseconds from each key to the frame after the one in which the first line of another history stood there. */
async function watchHistories(window: Page): Promise<() => Promise<number[]>> {
  await window.evaluate(() => {
    const first = () => document.querySelector('#page ol:not([data-planned]) p')?.textContent?.slice(0, 3)
    const all: number[] = []
    ;(globalThis as unknown as Watched).historyTimes = all
    let since: number | null = null
    let before = first()
    document.addEventListener('keydown', () => (since = performance.now()), true)
    new MutationObserver(() => {
      const now = first()
      if (since === null || now === undefined || now === before) return
      const start = since
      since = null
      before = now
      requestAnimationFrame(() => {
        // A message sent within a frame's callback arrives after that frame was painted.
        const channel = new MessageChannel()
        channel.port1.onmessage = () => all.push(performance.now() - start)
        channel.port2.postMessage(null)
      })
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  return () => window.evaluate(() => (globalThis as unknown as Watched).historyTimes ?? [])
}
