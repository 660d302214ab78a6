import type { Timers } from '../../electron/reminders/reminder-scheduler.ts'

type Timer = { readonly at: number; readonly work: () => void }
const HOUR = 60 * 60_000
/** A real timer that is set to more fires at once. */
const LONGEST = 2 ** 31 - 1

/** A clock on the wall that can be set, and timers that go by another, as in a computer that sleeps and travels. */
export function fakeWorld(start: string, zone = 'Europe/Berlin') {
  let elapsed = 0
  let offset = Date.parse(start)
  let where = zone
  let fired = 0
  const timers = new Set<Timer>()
  const clock = () => offset + elapsed
  const next = () => [...timers].sort((one, other) => one.at - other.at)[0]
  /** Lets everything come to rest that was begun. */
  const settle = async () => {
    for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setImmediate(resolve))
  }
  const pass = async (milliseconds: number) => {
    const until = elapsed + milliseconds
    await settle()
    for (let timer = next(); timer !== undefined && timer.at <= until; timer = next()) {
      elapsed = Math.max(elapsed, timer.at)
      timers.delete(timer)
      fired++
      timer.work()
      await settle()
    }
    elapsed = until
  }
  return {
    clock,
    zone: () => where,
    timers: {
      set(work, delay) {
        const timer = { at: elapsed + (delay > LONGEST ? 1 : Math.max(0, delay)), work }
        timers.add(timer)
        return timer
      },
      clear: (timer) => void timers.delete(timer as Timer),
    } satisfies Timers,
    settle,
    /** Time goes on, and timers fire. */
    pass,
    /** Until the clock on the wall shows this. */
    passUntil: (instant: string) => pass(Date.parse(instant) - clock()),
    /** The computer is suspended: no timer fires meanwhile, nor counts. */
    sleep(hours: number) {
      offset += hours * HOUR
    },
    /** Somebody sets the clock. */
    setClock(instant: string) {
      offset = Date.parse(instant) - elapsed
    },
    travel(to: string) {
      where = to
    },
    /** The process ends: no timer of it fires any more. */
    end: () => timers.clear(),
    /** How many timers are armed, and how many have fired so far. */
    armed: () => timers.size,
    fired: () => fired,
  }
}
export type FakeWorld = ReturnType<typeof fakeWorld>
