import type { Book } from '../db/book.ts'
import type { Plan } from './announcements.ts'
import { dueUnclaimed, soonestDue } from './claim-due.ts'
import type { Notebook } from './notebook.ts'
import { LONGEST, type Timers } from './reminder-scheduler.ts'
import { describe, plansOf, type TellContext } from './tell-due.ts'

export type MeanwhileContext = TellContext & {
  readonly timers: Timers
  readonly notebook: Notebook
  readonly report: (error: unknown) => void
}
/** Shows what comes due while the book is waited for. */
export type Meanwhile = {
  /** Time may have leapt: what is due by now is shown at once, unless the wait has only just begun. */
  readonly look: () => void
  /** Begins nothing more. */
  readonly stop: () => void
  /** Resolves when what it showed has been answered. */
  readonly ended: () => Promise<void>
}

/** Most commands are over sooner: then what is due is claimed in the book, as ever. Milliseconds. */
const PATIENCE = 300

/**
 * From a moment on, until it is stopped, shows what comes due without the book: each is noted beside it before it is
 * shown, and again with what the desktop answered. What cannot be noted is not shown.
 */
export function tellMeanwhile(book: Book, context: MeanwhileContext): Meanwhile {
  const { timers, report, clock } = context
  let isStopped = false
  let isPatient = true
  let telling: Promise<unknown> = Promise.resolve()
  let timer = timers.set(() => {
    isPatient = false
    look()
  }, PATIENCE)

  function look(): void {
    if (isStopped || isPatient) return
    telling = Promise.all([telling, tell().catch(report)])
  }
  async function tell(): Promise<void> {
    const due = dueUnclaimed(book.read, context).filter((one) => !context.notebook.has(one))
    const told = due.flatMap((one) => describe(book.read, context, one) ?? [])
    for (const plan of plansOf(book.read, context, told)) if (!isStopped) await show(context, plan)
    const next = isStopped ? null : soonestDue(book.read, context, clock())
    timers.clear(timer)
    if (next !== null) timer = timers.set(look, Math.min(next - clock(), LONGEST))
  }
  return {
    look,
    stop() {
      isStopped = true
      timers.clear(timer)
    },
    ended: async () => void (await telling),
  }
}

async function show({ notebook, notifier, react, clock }: MeanwhileContext, plan: Plan): Promise<void> {
  const note = (is: 'showing' | 'shown' | 'failed') =>
    notebook.note(
      plan.reminders.map(({ key, occurrence, dueAt, isLate }) => ({ key, occurrence, dueAt, isLate, is, at: clock() })),
    )
  note('showing')
  const answer = await notifier.show(plan, (reaction) => react(plan.reminders, reaction))
  note(answer.is)
}
