import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { _electron as electron, type Page } from 'playwright-core'
import { finish, percentile, stepArguments } from './step.ts'

/** From a key to the frame that shows another month with all that is in it. */
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
const painted = (await times()).slice(WARM)
await app.close()
finish({ p50: percentile(painted, 0.5), p95: percentile(painted, 0.95), counted: painted.length })

/** Milliseconds from each key to the frame after the one in which the days were no longer waited for. */
async function watchMonths(window: Page): Promise<() => Promise<number[]>> {
  await window.evaluate(() => {
    const grid = document.querySelector('[data-pane="calendar"]')
    if (grid === null) throw new Error('There is no calendar')
    const all: number[] = []
    ;(globalThis as unknown as Watched).monthTimes = all
    let since: number | null = null
    let wasBusy = false
    document.addEventListener(
      'keydown',
      () => {
        since = performance.now()
        wasBusy = false
      },
      true,
    )
    new MutationObserver(() => {
      const isBusy = grid.getAttribute('aria-busy') === 'true'
      wasBusy ||= isBusy
      if (since === null || isBusy || !wasBusy) return
      const start = since
      since = null
      requestAnimationFrame(() => {
        // A message sent within a frame's callback arrives after that frame was painted.
        const channel = new MessageChannel()
        channel.port1.onmessage = () => all.push(performance.now() - start)
        channel.port2.postMessage(null)
      })
    }).observe(grid, { attributes: true, attributeFilter: ['aria-busy'] })
  })
  return () => window.evaluate(() => (globalThis as unknown as Watched).monthTimes ?? [])
}
