import { hasMeetings, nextMeetingEnd } from '../calendar/meetings.service.ts'
import type { Book } from '../db/book.ts'
import type { TouchPlace } from './place.ts'
import { isSettled, settleTouch } from './settle-touch.ts'
import { nextEntryAt } from './touch.repository.ts'

/** Timers take no more than this. */
const LONGEST_WAIT = 2_147_483_647

export type TouchFollower = {
  /** Looks whether anything has to be computed anew, and does so. Settles when all is. */
  readonly settle: () => Promise<void>
  readonly stop: () => void
}

/**
 * Keeps where people stand up to date: after each commit that changed any of it, when the time of an entry that lay
 * ahead has come or a meeting is over, and whenever it is asked to, as after a change of the settings.
 */
export function followTouch(book: Book, place: TouchPlace, report: (error: unknown) => void): TouchFollower {
  let running: Promise<void> | undefined
  let isAskedAgain = false
  let isOver = false
  let timer: NodeJS.Timeout | undefined
  /** When the next meeting ends, for as long as the calendars stay as they are. */
  let nextEnd: number | null = null

  const meetingEnd = (now: number): number | null => {
    if (!hasMeetings(book.read)) return null
    if (nextEnd === null || nextEnd <= now) nextEnd = nextMeetingEnd(book.read, now, place.zone())
    return nextEnd
  }
  const arm = () => {
    clearTimeout(timer)
    const now = place.clock()
    if (isOver) return
    const known = [nextEntryAt(book.read, now), meetingEnd(now)].filter((at) => at !== null)
    if (known.length === 0) return
    const next = Math.min(...known)
    timer = setTimeout(() => void settle(true), Math.min(next - now + 1, LONGEST_WAIT))
    timer.unref()
  }
  const work = async (isTimeUp: boolean) => {
    isAskedAgain = false
    let isDone = !isTimeUp && isSettled(book.read, place)
    while (!isDone && !isOver && !book.isReadOnly) isDone = await book.write((write) => settleTouch(write, place))
    if (!isOver) arm()
    if (isAskedAgain && !isOver) await work(false)
  }
  const settle = (isTimeUp = false): Promise<void> => {
    isAskedAgain = running !== undefined
    running ??= work(isTimeUp)
      .catch(report)
      .finally(() => {
        running = undefined
      })
    return running
  }
  const end = book.subscribe((event) => {
    if (event === 'calendar.changed') nextEnd = null
    if (/^(timeline|calendar|contacts|keepInTouch)\./.test(event) && !isOver) void settle()
  })
  void settle(true)
  return {
    settle: () => settle(true),
    stop: () => {
      isOver = true
      clearTimeout(timer)
      end()
    },
  }
}
