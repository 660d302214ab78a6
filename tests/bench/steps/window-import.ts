import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { _electron as electron, type Page } from 'playwright-core'
// For the type of `window.kith`.
import type {} from '../../../renderer/api/kith.ts'
import { finish, percentile, stepArguments } from './step.ts'

/**
 * Types in the search field of a window, while a file is imported or (without one) at rest. All of it is driven and
 * measured within the page by its own timers, so that nothing of the measuring waits for another process.
 */
const [data = '', path = ''] = stepArguments()
const AT_REST = 5_000
type Times = { readonly paints: number[]; readonly answers: number[]; readonly frames: number[] }
type Ask = (channel: string, input: unknown) => Promise<unknown>
type Typing = Window & { typing?: Times }

const app = await electron.launch({
  cwd: join(import.meta.dirname, '../../..'),
  args: ['.', `--user-data-dir=${data}`],
})
const page = await app.firstWindow()
await page.waitForFunction(() => document.querySelector('[role=option]') !== null)
await wait(2_000)
const began = performance.now()
const times = await typeDuring(page, path === '' ? null : path)
const milliseconds = performance.now() - began
await app.close()
const of = (name: string, values: readonly number[]) => ({
  [`${name}s`]: values.length,
  [`${name}P50`]: percentile(values, 0.5),
  [`${name}P95`]: percentile(values, 0.95),
  [`${name}Longest`]: Math.max(0, ...values),
})
finish({
  milliseconds,
  processor: 0,
  ...of('paint', times.paints),
  ...of('answer', times.answers),
  ...of('frame', times.frames),
})

/** Types until the import has ended; resolves to what every key, question and frame took. */
async function typeDuring(shown: Page, file: string | null): Promise<Times> {
  await shown.evaluate(
    ([paths, rest]) => {
      const times: Times = { paints: [], answers: [], frames: [] }
      const ask = window.kith.invoke as Ask
      const field = document.querySelector<HTMLInputElement>('#find')
      const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
      if (field === null || setValue === undefined) throw new Error('there is no search field')
      let isOver = false
      const work =
        paths === null ? new Promise((resolve) => setTimeout(resolve, rest)) : ask('imports.start', { paths })
      void work.then(() => (isOver = true))

      let last = performance.now()
      const nextFrame = () => {
        const now = performance.now()
        times.frames.push(now - last)
        last = now
        if (!isOver) requestAnimationFrame(nextFrame)
      }
      requestAnimationFrame(nextFrame)

      const texts = ['a', 'an', 'ann', 'anna', 'ann', 'an', 'a', '']
      let typed = 0
      const type = () => {
        if (isOver) return Object.assign(window, { typing: times })
        const text = texts[typed++ % texts.length] ?? ''
        const began = performance.now()
        setValue.call(field, text)
        field.dispatchEvent(new Event('input', { bubbles: true }))
        requestAnimationFrame(() => {
          // A message sent within a frame's callback arrives after that frame was painted.
          const channel = new MessageChannel()
          channel.port1.onmessage = () => times.paints.push(performance.now() - began)
          channel.port2.postMessage(null)
        })
        const scope = { view: 'all', tag: null, text: text === '' ? 'a' : text }
        const asked = performance.now()
        void ask('contacts.list', { scope, offset: 0, limit: 100 }).then(() => {
          times.answers.push(performance.now() - asked)
          setTimeout(type, 60)
        })
        return undefined
      }
      type()
    },
    [file === null ? null : [file], AT_REST] as const,
  )
  await shown.waitForFunction(() => (window as Typing).typing !== undefined, undefined, { timeout: 300_000 })
  const measured = await shown.evaluate(() => (window as Typing).typing)
  if (measured === undefined) throw new Error('nothing was measured')
  return measured
}
