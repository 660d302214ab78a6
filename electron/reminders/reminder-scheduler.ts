export type Timers = {
  readonly set: (work: () => void, delay: number) => unknown
  readonly clear: (timer: unknown) => void
}
export type SchedulerOptions = {
  readonly clock: () => number
  readonly timers: Timers
  /** When there is something to do next, which may be in the past; null for never. */
  readonly next: () => number | null
  /** Does what is due. */
  readonly run: () => Promise<void>
  readonly report: (error: unknown) => void
}
export type Scheduler = {
  /** Does at once what is due: at the start, after sleep, when the clock or the zone changed. */
  readonly look: () => void
  /** Finds out anew when to look, in the turn after this one: what is to be reminded of changed. */
  readonly rearm: () => void
  /** No more timers. Resolves when what is under way has ended. */
  readonly stop: () => Promise<void>
}

/**
 * The system does not tell on every desktop that its clock was set, and a longer timer could not be told apart from
 * none: past 2^31 milliseconds it fires at once.
 */
export const LONGEST = 60 * 60_000
/** After a failure, for the disk may come back. */
const AFTER_FAILURE = 60_000

/** Arms one timer for what comes first, and none where nothing comes. Nothing is looked for in between. */
export function createScheduler({ clock, timers, next, run, report }: SchedulerOptions): Scheduler {
  let timer: unknown
  let isArmed = false
  let isStopped = false
  let isAskedAgain = false
  let working: Promise<void> | null = null

  const set = (work: () => void, delay: number) => {
    disarm()
    if (isStopped) return
    isArmed = true
    timer = timers.set(() => {
      isArmed = false
      work()
    }, delay)
  }
  const disarm = () => {
    if (isArmed) timers.clear(timer)
    isArmed = false
  }
  const arm = () => {
    try {
      const at = next()
      if (at === null) return disarm()
      const delay = Math.max(0, at - clock())
      if (delay <= LONGEST) set(look, delay)
      else set(arm, LONGEST)
    } catch (error) {
      retry(error)
    }
  }
  const retry = (error: unknown) => {
    report(error)
    set(look, AFTER_FAILURE)
  }
  const work = async () => {
    try {
      do {
        isAskedAgain = false
        await run()
      } while (isAskedAgain && !isStopped)
      arm()
    } catch (error) {
      retry(error)
    } finally {
      working = null
    }
  }
  const look = () => {
    disarm()
    isAskedAgain = true
    if (!isStopped) working ??= work()
  }
  return {
    look,
    // A timer of no length comes after the events of this turn, however many those are.
    rearm: () => {
      if (working === null) set(arm, 0)
    },
    async stop() {
      isStopped = true
      disarm()
      await working
    },
  }
}
