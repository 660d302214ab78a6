import { KithError } from '../../shared/contract/errors.ts'
import { type CardReview, decide } from './card-review.ts'
import type { PlanChoices } from './import-messages.ts'
import { choiceAt } from './import-plan.ts'
import { historyStamp } from './imports.repository.ts'

/** Has an import do what a plan says. Throws `import.bookChanged` when the plan was made for another state of the book. */
export function createPlanReview({ chosen, stamp }: PlanChoices): CardReview & { readonly at: () => number } {
  let [index, fileStart] = [0, 0]
  return {
    at: () => index,
    begin(write) {
      if (historyStamp(write) !== stamp) throw new KithError('import.bookChanged')
    },
    decide: (_card, match) => decide(match, choiceAt(chosen, index)),
    note() {
      index += 1
    },
    choosePiece: () => choiceAt(chosen, index),
    notePiece() {
      index += 1
    },
    endFile(unread) {
      index += unread.length
      fileStart = index
    },
    failFile() {
      index = fileStart
    },
  }
}
