import { describe, expect, it } from 'vitest'
import type { RequestOf } from '../../shared/contract/channel.ts'
import type { ChannelName, KithContract } from '../../shared/contract/contract.ts'
import { startNotificationServer } from '../support/dbus/notification-server.ts'
import { hasBus, startBus } from '../support/dbus/session-bus.ts'
import { type Kith, launchKith, takePicture, wakeAt } from '../support/launch-kith.ts'
import { makeFields } from '../support/make-contact.ts'
import { askFromPage } from '../support/page-bridge.ts'

const [MINUTE, DAY] = [60_000, 86_400_000]
type Watched = {
  readonly title: string
  readonly actions: readonly { text: string }[]
  emit: (...args: unknown[]) => void
}
type World = typeof globalThis & { watched: Watched[] }

/** The coming Monday at eight, UTC. */
function monday(): number {
  const today = Math.floor(Date.now() / DAY) * DAY
  return today + (8 - (new Date(today).getUTCDay() || 7)) * DAY + 480 * MINUTE
}

/** The older runtime of the tests shows no buttons on Linux: they are pressed where the desktop's answer comes in. */
async function watchButtons({ app }: Kith): Promise<void> {
  await app.evaluate(({ Notification }) => {
    const world = globalThis as World
    world.watched = []
    const { show } = Notification.prototype
    Notification.prototype.show = function (this: Watched & Electron.Notification) {
      world.watched.push(this)
      return show.call(this)
    }
  })
}

/** Presses a button of the last notification with this title. Returns the buttons that it has. */
function pressButton({ app }: Kith, title: string, label: string): Promise<string[]> {
  return app.evaluate(
    (_, wanted) => {
      const { watched } = globalThis as World
      const last = watched.findLast((one) => one.title === wanted.title)
      const labels = last?.actions.map(({ text }) => text) ?? []
      last?.emit('action', {}, labels.indexOf(wanted.label))
      return labels
    },
    { title, label },
  )
}

async function ask<N extends ChannelName>({ page }: Kith, channel: N, input: RequestOf<KithContract[N]>) {
  const answer = await askFromPage(page, channel, input)
  if (!answer.ok) throw new Error(`${channel}: ${JSON.stringify(answer.error)}`)
  return answer.value
}

const inboxOf = async (kith: Kith) => {
  const { items } = await ask(kith, 'reminders.inbox', {})
  return items.map(({ title, state }) => `${title}: ${state}`)
}

/** A task that is reminded of at this time. */
async function plan(kith: Kith, title: string, due: number, contactIds: number[] = []): Promise<void> {
  const [dueOn = '', time = ''] = new Date(due).toISOString().split('T')
  const reminder = { kind: 'before', minutes: 0 } as const
  const fields = {
    title,
    kind: 'call' as const,
    dueOn,
    dueTime: time.slice(0, 5),
    reminder,
    contactIds: [...contactIds],
  }
  await ask(kith, 'tasks.add', { fields })
}

describe.skipIf(!hasBus)('reminders over some days, on a real session bus', () => {
  it('are put off, held in quiet times and come as one after a time away; what they say is so on that day', async () => {
    const address = await startBus()
    const desktop = await startNotificationServer(address)
    const env = { DBUS_SESSION_BUS_ADDRESS: address, TZ: 'UTC' }
    const start = monday()
    const at = (day: number, time: string) => {
      const [hours = 0, minutes = 0] = time.split(':').map(Number)
      return start + day * DAY + (hours * 60 + minutes - 480) * MINUTE
    }
    const kith = await launchKith({ env, ahead: start - Date.now() })
    const arrive = async (...titles: string[]) => {
      const told = () => desktop.arrived.slice(-titles.length).map(({ title }) => title)
      await expect.poll(told, { timeout: 15_000 }).toEqual(titles)
    }
    const settle = (items: readonly string[]) => expect.poll(() => inboxOf(kith), { timeout: 15_000 }).toEqual(items)
    await watchButtons(kith)
    await ask(kith, 'settings.set', { isSummaryOn: false, birthdayTime: '12:00' })
    const on = `1992-${new Date(at(1, '12:00')).toISOString().slice(5, 10)}`
    const dates = [{ kind: 'birthday' as const, label: '', on, text: '' }]
    const fields = makeFields({ name: { given: 'Tove' }, dates })
    const { id: tove } = await ask(kith, 'contacts.create', { fields })

    // By the buttons of the notification: ten minutes, an hour, tomorrow, done.
    await plan(kith, 'Call Tove', at(0, '09:00'), [tove])
    const call = 'Call Tove, 09:00'
    await wakeAt(kith, at(0, '09:00'))
    await arrive(call)
    expect((await pressButton(kith, call, 'In 10 minutes')).slice(0, 3)).toEqual(['Call', 'In 1 hour', 'Done'])
    await settle([`${call}: snoozed`])
    await wakeAt(kith, at(0, '09:11'))
    await arrive(call, call)
    await pressButton(kith, call, 'In 1 hour')
    await settle([`${call}: snoozed`])
    await wakeAt(kith, at(0, '10:12'))
    await arrive(call, call, call)
    await pressButton(kith, call, 'Tomorrow')
    await settle([`${call}: snoozed`])
    await wakeAt(kith, at(1, '09:00'))
    await arrive(call, call, call, call)
    await pressButton(kith, call, 'Done')
    await settle([])
    expect((await ask(kith, 'tasks.list', { list: 'done' })).total).toBe(1)

    // A birthday says what it is good for; its button opens the person to write of it.
    await wakeAt(kith, at(1, '12:00'))
    const title = `Tove is ${new Date(at(1, '12:00')).getUTCFullYear() - 1992} today`
    await arrive(title)
    expect((await pressButton(kith, title, 'Log it')).slice(0, 3)).toEqual(['Write', 'Tomorrow', 'Log it'])
    await kith.page.locator(`[data-about="${tove}"] #composer-text:focus`).waitFor()

    // Quiet hours hold what comes due, and a quiet day does; then it comes.
    await ask(kith, 'settings.set', { isQuietOn: true, quietFrom: '18:00', quietTo: '08:00', quietDays: [4] })
    await plan(kith, 'Evening', at(1, '19:00'))
    await wakeAt(kith, at(1, '19:00'))
    await settle(['Evening, 19:00: held', `${title}: shown`])
    await kith.page.keyboard.press('Control+Shift+R')
    await kith.page.getByText('held back in quiet hours').waitFor()
    await takePicture(kith.page, 'reminders-held')
    await wakeAt(kith, at(2, '08:00'))
    await arrive('Evening, 19:00')
    await plan(kith, 'Thursday', at(3, '11:00'))
    await wakeAt(kith, at(3, '11:00'))
    const turned = title.replace(/is (\d+) today/, 'turned $1 on')
    await expect.poll(async () => (await inboxOf(kith))[0]).toBe('Thursday, 11:00: held')
    expect((await inboxOf(kith)).at(-1)).toContain(turned)
    await wakeAt(kith, at(4, '08:00'))
    await arrive('Thursday, 11:00')

    // Who is not to be spoken with in a month is not told of in it.
    await ask(kith, 'settings.set', { isQuietOn: false, quietDays: [] })
    await ask(kith, 'keepInTouch.setRhythm', { ids: [tove], rhythm: { every: 1, unit: 'week' } })
    const { latestOn } = await ask(kith, 'keepInTouch.of', { id: tove })
    const last = Date.parse(`${latestOn}T09:00:00Z`)
    const month = new Date(last).getUTCMonth() + 1
    await ask(kith, 'keepInTouch.setBreak', { ids: [tove], months: [month] })
    const { latestOn: later } = await ask(kith, 'keepInTouch.of', { id: tove })
    expect(Date.parse(later ?? '')).toBeGreaterThan(last)
    const before = desktop.arrived.length
    await wakeAt(kith, last + MINUTE)
    await plan(kith, 'After', last + 2 * MINUTE)
    await wakeAt(kith, last + 2 * MINUTE)
    await expect.poll(() => desktop.arrived.length, { timeout: 15_000 }).toBe(before + 1)
    await wakeAt(kith, Date.parse(`${later}T09:00:00Z`))
    await arrive('Get in touch with Tove')

    // Three days away, and four reminders come as one.
    const gone = Math.floor(Date.parse(later ?? '') / DAY) * DAY + 600 * MINUTE
    for (const day of [1, 2, 3]) await plan(kith, `Missed ${day}`, gone + day * DAY)
    await kith.quit()
    const again = await launchKith({ data: kith.data, env, ahead: gone + 4 * DAY - Date.now() })
    await arrive('3 follow-ups are due from while you were away')
    await again.page.getByRole('button', { name: 'Reminders, 3 new' }).click()
    await expect.poll(() => again.page.locator('[data-reminder]', { hasText: 'Missed' }).count()).toBe(3)
    await takePicture(again.page, 'reminders-missed')
    expect([...kith.complaints, ...again.complaints]).toEqual([])
  }, 180_000)
})
