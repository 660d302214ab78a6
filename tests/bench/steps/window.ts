import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { _electron as electron, type Page } from 'playwright-core'
import { treeMegabytes } from './process-memory.ts'
import { finish, percentile, stepArguments } from './step.ts'

/** From starting the program to a painted list (or to the one line of an empty window), and what it then holds. */
const [kind = 'kith', data = ''] = stepArguments()
const isKith = kind === 'kith'
const root = join(import.meta.dirname, '../../..')
const SETTLED = 4_000
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
const keystrokes = isKith ? await typeAndWatch(page) : []
await app.close()
finish({
  milliseconds,
  processor: (user + system) / 1_000,
  megabytes,
  keystrokes: keystrokes.length,
  keyP50: percentile(keystrokes, 0.5),
  keyP95: percentile(keystrokes, 0.95),
})

/** Milliseconds from each keystroke in the search field to the painted rows, as the page itself sees them. */
async function typeAndWatch(page: Page): Promise<number[]> {
  await page.getByRole('textbox', { name: 'Find people' }).focus()
  await page.evaluate(watchKeystrokes)
  for (const text of TYPED) {
    for (const key of text) {
      await page.keyboard.press(key === ' ' ? 'Space' : key)
      await wait(250)
    }
    await page.getByRole('textbox', { name: 'Find people' }).fill('')
    await wait(400)
  }
  return page.evaluate(() => (window as Window & { paintTimes?: number[] }).paintTimes ?? [])
}

/** Runs in the page. */
function watchKeystrokes(): void {
  const times: number[] = []
  ;(window as Window & { paintTimes?: number[] }).paintTimes = times
  let pressed: number | null = null
  document.addEventListener('keydown', () => (pressed = performance.now()), true)
  const isOfList = ({ target, addedNodes }: MutationRecord) =>
    (target instanceof Element ? target : target.parentElement)?.closest('#people') != null ||
    [...addedNodes].some((node) => node instanceof Element && node.id === 'people')
  new MutationObserver((changes) => {
    const since = pressed
    if (since === null || !changes.some(isOfList)) return
    pressed = null
    requestAnimationFrame(() => {
      // A message sent within a frame's callback arrives after that frame was painted.
      const channel = new MessageChannel()
      channel.port1.onmessage = () => times.push(performance.now() - since)
      channel.port2.postMessage(null)
    })
  }).observe(document.body, { subtree: true, childList: true, characterData: true })
}
