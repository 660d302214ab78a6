import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { WriteConnection } from '../db/book.ts'
import { appendSynced, readTextIfThere, writeTextAtomically } from '../platform/files.ts'
import type { Unshown } from './claim-due.ts'
import { claimShowing, findReminderId, settleShowing } from './reminders.repository.ts'

/** How far an occurrence has come, and when. */
export type Mark = Pick<Unshown, 'key' | 'occurrence' | 'dueAt' | 'isLate'> & {
  readonly is: 'showing' | 'shown' | 'failed'
  readonly at: number
}

/**
 * What is shown while a long command holds the book, which then takes no claims. It stands beside the book until the
 * book can take it over, and is on the disk before anything is shown.
 */
export type Notebook = {
  readonly isEmpty: () => boolean
  readonly has: (due: Pick<Mark, 'key' | 'occurrence'>) => boolean
  readonly marks: () => readonly Mark[]
  /** They are on the disk when this returns. Throws where they cannot be kept. */
  readonly note: (marks: readonly Mark[]) => void
  /** The book knows of these now. What was noted of the same reminders since stays. */
  readonly forget: (marks: readonly Mark[]) => void
}

const lineOf = (mark: Mark) => `${JSON.stringify(mark)}\n`
const nameOf = ({ key, occurrence }: Pick<Mark, 'key' | 'occurrence'>) => `${key}@${occurrence}`

/** The notebook beside a book, with what the last run left in it. */
export function openNotebook(folder: string): Notebook {
  const path = join(folder, 'reminders-shown.jsonl')
  const marks = new Map(marksIn(readTextIfThere(path) ?? '').map((mark) => [nameOf(mark), mark]))
  return {
    isEmpty: () => marks.size === 0,
    has: (due) => marks.has(nameOf(due)),
    marks: () => [...marks.values()],
    note(noted) {
      appendSynced(path, noted.map(lineOf).join(''))
      for (const mark of noted) marks.set(nameOf(mark), mark)
    },
    forget(known) {
      const gone = known.filter((mark) => marks.get(nameOf(mark)) === mark)
      if (gone.length === 0) return
      for (const mark of gone) marks.delete(nameOf(mark))
      if (marks.size === 0) rmSync(path, { force: true })
      else writeTextAtomically(path, [...marks.values()].map(lineOf).join(''))
    },
  }
}

/** Has the book know what was noted, in the caller's transaction. To do it again changes nothing. */
export function takeOver(write: WriteConnection, marks: readonly Mark[]): void {
  if (marks.length === 0) return
  for (const mark of marks) {
    claimShowing(write, mark, mark)
    const id = findReminderId(write, mark)
    if (id !== null && mark.is !== 'showing') settleShowing(write, [id], mark.is === 'shown', mark.at)
  }
  write.emit('reminders.changed', {})
}

/** A line that a crash cut off was not on the disk: nothing was shown for it. */
function marksIn(text: string): Mark[] {
  return text.split('\n').flatMap((line) => {
    try {
      return line === '' ? [] : [JSON.parse(line) as Mark]
    } catch {
      return []
    }
  })
}
