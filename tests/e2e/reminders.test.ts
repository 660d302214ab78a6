import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { RequestOf } from '../../shared/contract/channel.ts'
import type { KithContract } from '../../shared/contract/contract.ts'
import { seriousFindings } from '../support/check-accessibility.ts'
import { startNotificationServer } from '../support/dbus/notification-server.ts'
import { hasBus, startBus } from '../support/dbus/session-bus.ts'
import { type Kith, launchKith, takePicture } from '../support/launch-kith.ts'
import { makeFields } from '../support/make-contact.ts'
import { makeEvent } from '../support/make-event.ts'
import { askFromPage } from '../support/page-bridge.ts'

const MINUTE = 60_000
/** What is set before it needs some time on a busy machine. */
const READY = 30_000
const timeOf = (instant: number) => new Date(instant).toISOString().slice(11, 16)

/** Adds somebody whose birthday is today, and has birthdays told at this instant. */
async function remindOf({ page }: Kith, given: string, due: number): Promise<void> {
  const on = `1992${new Date(due).toISOString().slice(4, 10)}`
  const dates = [{ kind: 'birthday' as const, label: '', on, text: '' }]
  await askFromPage(page, 'settings.set', { birthdayTime: timeOf(due), isSummaryOn: false })
  await askFromPage(page, 'contacts.create', { fields: makeFields({ name: { given }, dates }) })
}

/** Adds an event ten minutes after this instant, whose alarm goes off at it. */
async function meetOf({ page }: Kith, summary: string, due: number): Promise<void> {
  const at = (instant: number) => ({ local: new Date(instant).toISOString().slice(0, 19), zone: 'UTC' })
  const alarm = { trigger: { from: 'start' as const, minutes: -10 }, action: 'display' as const, description: '' }
  const [start, end] = [at(due + 10 * MINUTE), at(due + 70 * MINUTE)]
  const calendar = await askFromPage(page, 'calendars.create', { name: 'Work', color: null })
  if (!calendar.ok) throw new Error('no calendar')
  const fields = makeEvent({ calendarId: calendar.value, summary, start, end, alarms: [alarm] })
  const asked = { fields } as RequestOf<KithContract['events.create']>
  expect(await askFromPage(page, 'events.create', asked)).toMatchObject({ ok: true })
}

/** Writes a task with its reminder into the palette, and adds what was understood. */
async function planByKeys(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(words)
  await page.getByRole('option', { name: /^Add the task/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('group', { name: 'What was understood' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('status').getByText('Added the task').waitFor()
}

/** A desktop with a Kith on it. */
async function desktopWithKith() {
  const address = await startBus()
  const desktop = await startNotificationServer(address)
  const env = { DBUS_SESSION_BUS_ADDRESS: address, TZ: 'UTC' }
  return { desktop, env, kith: await launchKith({ env }) }
}

describe.skipIf(!hasBus)('reminders on a real session bus', () => {
  it('arrive at their time and open the person on a click; after a restart past their time they come once', async () => {
    const [open, closed] = [await desktopWithKith(), await desktopWithKith()]
    const due = Math.ceil((Date.now() + READY) / MINUTE) * MINUTE
    const { page } = open.kith
    await askFromPage(page, 'settings.set', { isSummaryOn: false })
    await askFromPage(page, 'contacts.create', { fields: makeFields({ name: { given: 'Maren' } }) })
    await meetOf(open.kith, 'Proofs', due)
    await remindOf(closed.kith, 'Tove', due)
    await closed.kith.quit()
    await askFromPage(page, 'contacts.create', { fields: makeFields({ name: { given: 'Ada' } }) })
    await page.getByRole('option', { name: 'Maren' }).click()
    await planByKeys(page, `call Ada today remind me at ${timeOf(due)}`)

    await expect.poll(() => open.desktop.arrived.length, { timeout: 2 * MINUTE }).toBe(2)
    const ada = open.desktop.arrived.find(({ title }) => title.includes('Ada'))
    const proofs = open.desktop.arrived.find(({ title }) => title.includes('Proofs'))
    expect(proofs?.title).toContain(timeOf(due + 10 * MINUTE))
    expect((proofs?.at ?? 0) - due).toBeGreaterThanOrEqual(0)
    expect((proofs?.at ?? 0) - due).toBeLessThan(1_000)
    expect(ada).toMatchObject({ title: 'Call Ada', body: '' })
    expect((ada?.at ?? 0) - due).toBeGreaterThanOrEqual(0)
    expect((ada?.at ?? 0) - due).toBeLessThan(1_000)
    await page.getByRole('button', { name: 'Reminders, 2 new' }).waitFor()
    if (ada) open.desktop.click(ada)
    await page.getByRole('article', { name: 'Ada' }).waitFor()
    await page.keyboard.press('Control+Shift+R')
    await page.locator('[data-reminder]', { hasText: 'Proofs' }).waitFor()
    await takePicture(page, 'reminders')
    expect(await seriousFindings(page)).toEqual([])

    const again = await launchKith({ data: closed.kith.data, env: closed.env })
    await expect.poll(() => closed.desktop.arrived.length, { timeout: MINUTE }).toBe(1)
    expect(closed.desktop.arrived).toMatchObject([{ title: 'Tove is 34 today' }])
    expect(await askFromPage(again.page, 'reminders.test', {})).toEqual({ ok: true, value: { is: 'shown' } })
    await again.quit()
    await launchKith({ data: closed.kith.data, env: closed.env })
    await askFromPage(page, 'reminders.test', {})
    expect(closed.desktop.arrived.map(({ title }) => title)).toEqual([
      'Tove is 34 today',
      'This is how Kith reminds you',
    ])
    expect([...open.kith.complaints, ...again.complaints]).toEqual([])
  }, 240_000)
})
