import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { seriousFindings } from '../support/check-accessibility.ts'
import { launchKith } from '../support/launch-kith.ts'
import { askFromPage } from '../support/page-bridge.ts'

const day = (page: Page) => page.getByRole('combobox', { name: 'Due on' })
const time = (page: Page) => page.getByRole('combobox', { name: 'At', exact: true })

/** The civil day so many days from today. */
function inDays(days: number): string {
  const date = new Date()
  const on = new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate() + days))
  return on.toISOString().slice(0, 10)
}

const inWords = (on: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
    .format(Date.parse(on))
    .replace(',', '')

/** Tab after Tab until this field has the focus. */
async function tabTo(page: Page, field: ReturnType<typeof day>): Promise<void> {
  for (let tabs = 0; tabs < 30; tabs++) {
    if (await field.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('The field is not to be reached by Tab')
}

describe('dates and times', { timeout: 60_000 }, () => {
  it('are written in one’s own words or picked from a month, by keyboard alone', async () => {
    const { page, complaints } = await launchKith()
    const press = (keys: string) => page.keyboard.press(keys)
    await page.getByRole('heading', { name: 'Bring your people' }).waitFor()
    await askFromPage(page, 'tasks.add', { fields: { title: 'Order paper' } })
    const saved = async () => {
      const answer = await askFromPage(page, 'tasks.get', { id: 1 })
      return answer.ok ? [answer.value.dueOn, answer.value.dueTime] : answer.error
    }
    const open = async () => {
      await page.getByRole('row', { name: 'Order paper' }).focus()
      await press('Enter')
      await page.getByRole('dialog', { name: 'Task' }).waitFor()
      await tabTo(page, day(page))
    }
    await press('Control+4')
    await open()

    // What was understood is said while one types, and stands there once the field is left.
    await page.keyboard.type('in 3 weeks')
    await page
      .getByRole('status')
      .getByText(inWords(inDays(21)))
      .waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await press('Tab')
    await expect.poll(() => day(page).inputValue()).not.toBe('in 3 weeks')
    await page.keyboard.type('3pm')
    await press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(await saved()).toEqual([inDays(21), '15:00'])

    // The month opens on that day. Esc closes the month alone.
    await open()
    await press('ArrowDown')
    const month = page.getByRole('dialog', { name: 'Choose a day' })
    await month
      .getByRole('button', { name: /selected/ })
      .and(page.locator(':focus'))
      .waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await press('Escape')
    await month.waitFor({ state: 'hidden' })
    await day(page).and(page.locator(':focus')).waitFor()
    await press('ArrowDown')
    await month
      .getByRole('button', { name: /selected/ })
      .and(page.locator(':focus'))
      .waitFor()
    await press('ArrowRight')
    await press('ArrowDown')
    await press('Enter')
    await month.waitFor({ state: 'hidden' })
    await day(page).and(page.locator(':focus')).waitFor()

    // A time from the list.
    await tabTo(page, time(page))
    await press('ArrowDown')
    await page.getByRole('option', { name: '15:00' }).and(page.locator(':focus')).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await press('ArrowDown')
    await press('Enter')
    await page.getByRole('dialog', { name: 'Choose a time' }).waitFor({ state: 'hidden' })
    expect(await time(page).inputValue()).toBe('15:30')
    await press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(await saved()).toEqual([inDays(29), '15:30'])

    // What nobody understands is said, and nothing is saved; an Enter that is quicker than the answer waits for it.
    await open()
    await page.keyboard.type('when pigs fly')
    await press('Enter')
    await page.getByText(/^Kith does not know this day\./).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    expect(await saved()).toEqual([inDays(29), '15:30'])
    await press('Control+a')
    await page.keyboard.type('tomorrow')
    await press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(await saved()).toEqual([inDays(1), '15:30'])
    expect(complaints).toEqual([])
  })
})
