import { describe, expect, it } from 'vitest'
import { startNotificationServer } from '../support/dbus/notification-server.ts'
import { hasBus, startBus } from '../support/dbus/session-bus.ts'
import { type Kith, launchKith } from '../support/launch-kith.ts'
import { makeFields } from '../support/make-contact.ts'
import { askFromPage } from '../support/page-bridge.ts'

const MINUTE = 60_000
/** The beginning of the next minute that leaves time to get ready. */
const nextMinute = () => Math.ceil((Date.now() + 5_000) / MINUTE) * MINUTE
const timeOf = (instant: number) => new Date(instant).toISOString().slice(11, 16)

const addBornToday = ({ page }: Kith, given: string) => {
  const on = new Date().toISOString().slice(0, 10)
  const dates = [{ kind: 'birthday' as const, label: '', on: `1992${on.slice(4)}`, text: '' }]
  return askFromPage(page, 'contacts.create', { fields: makeFields({ name: { given }, dates }) })
}

describe.skipIf(!hasBus)('reminders on a real session bus', () => {
  it('arrive at their time, open the person on a click, and come once after a restart', async () => {
    const address = await startBus()
    const desktop = await startNotificationServer(address)
    const env = { DBUS_SESSION_BUS_ADDRESS: address, TZ: 'UTC' }
    const first = await launchKith({ env })
    const due = nextMinute()
    await askFromPage(first.page, 'settings.set', { birthdayTime: timeOf(due), isSummaryOn: false })
    await addBornToday(first, 'Ada')
    await addBornToday(first, 'Tove')
    await expect.poll(() => desktop.arrived.length, { timeout: 75_000 }).toBe(2)
    const [ada] = desktop.arrived
    if (ada) desktop.click(ada)
    await first.page.getByRole('article', { name: 'Ada' }).waitFor()
  }, 120_000)
})
