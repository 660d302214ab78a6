import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'

type Watched = Window & { paintTimes?: number[]; frameTimes?: number[] }

/** Milliseconds from each key pressed from now on to the frame that shows what it changed within `selector`. */
export async function watchKeys(page: Page, selector: string): Promise<() => Promise<number[]>> {
  await page.evaluate((within) => {
    const times: number[] = []
    ;(window as Watched).paintTimes = times
    let pressed: number | null = null
    const painted = () => {
      const since = pressed
      if (since === null) return
      pressed = null
      requestAnimationFrame(() => {
        // A message sent within a frame's callback arrives after that frame was painted.
        const channel = new MessageChannel()
        channel.port1.onmessage = () => times.push(performance.now() - since)
        channel.port2.postMessage(null)
      })
    }
    document.addEventListener('keydown', () => (pressed = performance.now()), true)
    // A field shows what was typed without a change of the page's elements.
    document.addEventListener('input', ({ target }) => (target as Element).matches(within) && painted(), true)
    const isWithin = ({ target, addedNodes }: MutationRecord) =>
      (target instanceof Element ? target : target.parentElement)?.closest(within) != null ||
      [...addedNodes].some((node) => node instanceof Element && node.matches(within))
    new MutationObserver((changes) => changes.some(isWithin) && painted()).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    })
  }, selector)
  return () => page.evaluate(() => (window as Watched).paintTimes ?? [])
}

/** Turns the wheel over the middle of an element for a while; milliseconds between one frame and the next. */
export async function scrollThrough(page: Page, selector: string): Promise<number[]> {
  const box = await page.locator(selector).boundingBox()
  if (box === null) throw new Error(`${selector} is not in sight`)
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.evaluate(() => {
    const times: number[] = []
    ;(window as Watched).frameTimes = times
    let last = performance.now()
    const next = () => {
      const now = performance.now()
      times.push(now - last)
      last = now
      if (times.length < 100_000) requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
  for (let turn = 0; turn < 200; turn++) {
    await page.mouse.wheel(0, 300)
    await wait(12)
  }
  return (await page.evaluate(() => (window as Watched).frameTimes ?? [])).slice(1)
}
