import { mkdirSync } from 'node:fs'
import { type Bench, millis } from './figure.ts'
import { CACHE, inEmptyFolder, runStep } from './run-step.ts'

const COUNT = 10_000
const MINUTE = 60_000

type Result = { readonly fired: number; readonly idle: number; readonly arm: number; readonly claim: number }

/** Many reminders that wait: what that costs while none is due, and when all are at once. */
export const remindersBench: Bench = {
  name: 'reminders',
  async run({ count, log }) {
    mkdirSync(CACHE, { recursive: true })
    const pending = count ?? COUNT
    log(`${pending.toLocaleString('en-GB')} pending reminders, and a minute in which none is due`)
    const { fired, idle, arm, claim } = await inEmptyFolder((folder) =>
      runStep<Result>('reminders', folder, String(pending), String(MINUTE)),
    )
    const figure = (work: string, kith: string, goal = '', isMet: boolean | null = null) => {
      return { bench: 'reminders', work, kith, floor: '', ratio: null, goal, isMet }
    }
    const many = pending.toLocaleString('en-GB')
    return [
      figure(`timers fired in a minute, ${many} pending`, String(fired), 'none', fired === 0),
      figure(`processor in that minute, ${many} pending`, millis(idle)),
      figure(`to find the next of ${many} and arm`, millis(arm)),
      figure(`to claim ${many} at once`, millis(claim)),
    ]
  },
}
