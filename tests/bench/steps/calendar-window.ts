import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { _electron as electron, type Page } from 'playwright-core'
import { finish, percentile, stepArguments } from './step.ts'

/**
 * From a key to the frame that shows another month with all that is in it: the one before, which is ready when it is
 * leafed to, and one far away, which nobody expects.
 */
const [data = ''] = stepArguments()
const MONTHS = 24
/** What is drawn for the first time is compiled first. */
const WARM = 4

type Watched = Window & { monthTimes?: number[] }

const app = await electron.launch({
  cwd: join(import.meta.dirname, '../../..'),
  args: ['.', `--user-data-dir=${data}`],
})
const page = await app.firstWindow()
await page.locator('[role=option]').first().waitFor()
await page.keyboard.press('Control+3')
await page.getByRole('button', { name: 'New event' }).waitFor()
await page.locator('#page:focus').waitFor()
await page.keyboard.press('m')
await page.locator('[data-pane="calendar"] table').waitFor()
await wait(2_000)
const times = await watchMonths(page)
for (let month = 0; month < MONTHS; month++) {
  await page.keyboard.press('PageUp')
  await wait(700)
}
const ready = (await times()).slice(WARM)
for (let month = 0; month < MONTHS; month++) {
  await jump(page)
  await wait(700)
}
const far = (await times()).slice(WARM)
await app.close()
const told = (painted: readonly number[]) => ({
  p50: percentile(painted, 0.5),
  p95: percentile(painted, 0.95),
  counted: painted.length,
})
finish({ ready: told(ready), far: told(far) })

/** Leafs three months on beside the days, and goes to one of them there. */
async function jump(window: Page): Promise<void> {
  const later = window.getByRole('button', { name: 'Month after' })
  for (let each = 0; each < 3; each++) await later.click()
  await wait(300)
  await window.locator('[data-day$="-15"]').focus()
  await window.keyboard.press('Enter')
}

/** Milliseconds from each key to the frame after the one in which other days were drawn; each asking begins anew. */
async function watchMonths(window: Page): Promise<() => Promise<number[]>> {
  await window.evaluate(() => {
    const grid = document.querySelector<HTMLElement>('[data-pane="calendar"]')
    if (grid === null) throw new Error('There is no calendar')
    ;(globalThis as unknown as Watched).monthTimes = []
    let since: number | null = null
    document.addEventListener('keydown', () => (since = performance.now()), true)
    // The day that is drawn changes with the days, not when they are asked for.
    new MutationObserver(() => {
      if (since === null) return
      const start = since
      since = null
      requestAnimationFrame(() => {
        // A message sent within a frame's callback arrives after that frame was painted.
        const channel = new MessageChannel()
        channel.port1.onmessage = () => (globalThis as unknown as Watched).monthTimes?.push(performance.now() - start)
        channel.port2.postMessage(null)
      })
    }).observe(grid, { attributes: true, attributeFilter: ['data-current'] })
  })
  return () =>
    window.evaluate(() => {
      const watched = globalThis as unknown as Watched
      const told = watched.monthTimes ?? []
      watched.monthTimes = []
      return told
    })
}
