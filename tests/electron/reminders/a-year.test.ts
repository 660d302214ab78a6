import { describe, expect, it } from 'vitest'
import { createContact } from '../../../electron/contacts/contacts.service.ts'
import { yearlySource } from '../../../electron/reminders/yearly-source.ts'
import { dueAt, fakeDesktop, fakeSource, remindIn } from '../../support/fake-reminders.ts'
import { fakeWorld } from '../../support/fake-world.ts'
import { makeFields } from '../../support/make-contact.ts'
import { seededRandom } from '../../support/mutate-bytes.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const [HOUR, DAY] = [60 * 60_000, 24 * 60 * 60_000]
const ZONES = ['Europe/Berlin', 'America/New_York', 'Pacific/Auckland', 'Pacific/Pago_Pago', 'Asia/Kathmandu']
const START = '2026-03-01T07:00:00Z'

/** Somebody for every third day of a year, and 29 February. */
const BIRTHDAYS = [...Array.from({ length: 122 }, (_, day) => new Date(Date.UTC(2026, 2, 2 + day * 3))), null].map(
  (date) => date?.toISOString().slice(5, 10) ?? '02-29',
)

describe('a year of reminders', () => {
  it.each([1, 2])(
    'with sleep, journeys, a clock set wrongly, long commands and Kith ended at any time shows each occurrence once (%i)',
    async (seed) => {
      const random = seededRandom(seed)
      const [book, world] = [await openTestBook(), fakeWorld(START)]
      await book.write(async (write) => {
        for (const day of BIRTHDAYS) {
          const dates = [{ kind: 'birthday' as const, label: '', on: `1992-${day}`, text: '' }]
          createContact(write, makeFields({ name: { given: day }, dates }), `urn:uuid:${day}`, steppingClock())
        }
      })
      const tasks = fakeSource(
        Array.from({ length: 150 }, (_, id) => dueAt(id + 1, Date.parse(START) + HOUR + random(360 * DAY))),
      )
      const rules = () => ({ isOn: true, time: '09:00', daysBefore: 0 })
      const sources = [tasks.source, yearlySource('birthday', { rules, zone: world.zone, clock: world.clock })]
      const desktop = fakeDesktop(world.clock)
      const settings = { isQuietOn: true, quietFrom: '22:00', quietTo: '07:30', quietDays: [7] }
      const begin = () => remindIn(book, { world, sources, desktop, settings })
      let kith = begin()
      /** A long command has the book; now and then the computer sleeps meanwhile, or the next one waits already. */
      const holdFor = async (length: number): Promise<void> => {
        const { promise: over, resolve } = Promise.withResolvers<void>()
        const running = book.write(() => over)
        await world.pass(length)
        if (random(2) === 0) {
          world.sleep(random(30))
          kith.look()
          await world.pass(random(DAY))
        }
        const next = random(2) === 0 ? holdFor(random(DAY)) : null
        resolve()
        await running
        await next
        await world.settle()
      }
      const end = Date.parse(START) + 365 * DAY
      while (world.clock() < end) {
        await world.pass(random(5 * DAY))
        const what = random(7)
        if (what === 0) world.sleep(random(90))
        if (what === 1) world.travel(ZONES[random(ZONES.length)] ?? 'UTC')
        if (what === 2)
          world.setClock(new Date(world.clock() + (random(2) === 0 ? -1 : 1) * random(3 * HOUR)).toISOString())
        if (what === 3) {
          await kith.end()
          world.sleep(random(200))
          kith = begin()
        }
        if (what < 3) kith.look()
        if (what === 4) await holdFor(random(2 * DAY))
        await world.settle()
      }
      await world.pass(10 * DAY)
      expect(kith.errors).toEqual([])
      const counts = [...desktop.counts()].map(([key, times]) => [key, times.length])
      expect(counts.filter(([, times]) => times !== 1)).toEqual([])
      const shown = counts.map(([key]) => String(key))
      // A clock set forward and back may bring the one or the other of the days after the year.
      expect(shown.filter((key) => key.startsWith('task:'))).toHaveLength(150)
      const days = new Set(
        shown.filter((key) => key.startsWith('birthday:')).map((key) => key.split(':')[1]?.split('@')[0]),
      )
      expect(days.size).toBe(BIRTHDAYS.length)
    },
    120_000,
  )

  it('arms one timer, and fires none while nothing is due', async () => {
    const [book, world] = [await openTestBook(), fakeWorld(START)]
    const tasks = fakeSource([dueAt(1, '2026-03-01T07:50:00Z')])
    remindIn(book, { world, sources: [tasks.source], desktop: fakeDesktop(world.clock) })
    await world.pass(45 * 60_000)
    expect([world.armed(), world.fired()]).toEqual([1, 0])
  })
})
