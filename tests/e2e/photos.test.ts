import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { type Kith, launchKith } from '../support/launch-kith.ts'
import { makePng } from '../support/pictures.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** As long as its header says, but noise inside. */
function torn(): Buffer {
  const whole = makePng(900, 600)
  return whole.fill(0x5a, 50, whole.length - 12)
}

const people: Readonly<Record<string, Buffer>> = {
  'Ada Wide': makePng(3000, 2000),
  'Bo Small': makePng(40, 60),
  'Cy Torn': torn(),
  'Di Vast': makePng(1, 1, { width: 65_535, height: 65_535 }),
  'Ed Plain': Buffer.from('<!doctype html><script>alert(1)</script>'),
}

const card = ([name, photo]: readonly [string, Buffer]) =>
  `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nPHOTO;ENCODING=b;TYPE=PNG:${photo.toString('base64')}\r\nEND:VCARD\r\n`

/** The sides of the picture in a person's row, or null where there is none. */
const sideOf = (page: Page, name: string) =>
  page
    .getByRole('option', { name })
    .evaluate(
      (row) =>
        row.querySelector('img') && [row.querySelector('img')?.naturalWidth, row.querySelector('img')?.naturalHeight],
    )

/** Every page but the window: how many there are, after doing something to them. */
const decoders = ({ app }: Kith, work: 'count' | 'crash') =>
  app.evaluate(({ webContents, BrowserWindow }, what) => {
    const others = webContents.getAllWebContents().filter((each) => BrowserWindow.fromWebContents(each) === null)
    if (what === 'crash') for (const each of others) each.forcefullyCrashRenderer()
    return others.length
  }, work)

/** A process starts first, which takes its time on a busy machine. */
const settled = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 15_000 })

describe('photos', () => {
  it('are shown small, made apart from the window; what is none does no harm', async () => {
    const file = join(temporaryFolder(), 'photos.vcf')
    writeFileSync(file, Object.entries(people).map(card).join(''))
    const kith = await launchKith({ args: [file] })
    const { page, complaints } = kith
    await page.getByRole('button', { name: 'Done' }).click()
    await settled(() => sideOf(page, 'Ada Wide')).toEqual([192, 192])
    await settled(() => sideOf(page, 'Bo Small')).toEqual([40, 40])
    for (const name of ['Cy Torn', 'Di Vast', 'Ed Plain']) await settled(() => sideOf(page, name)).toBeNull()
    expect(await decoders(kith, 'crash')).toBe(1)
    await settled(() => decoders(kith, 'count')).toBe(0)
    // What was made is kept: none is decoded again, and the window never noticed.
    await page.reload()
    await settled(() => sideOf(page, 'Ada Wide')).toEqual([192, 192])
    expect(await decoders(kith, 'count')).toBe(0)
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([])
  })
})
