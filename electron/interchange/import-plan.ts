import type {
  FieldDifference,
  PlanCounts,
  PlanFilter,
  PlannedKind,
} from '../../shared/contract/interchange.contract.ts'
import {
  CARD_CHOICES,
  type CardChoice,
  type CardFate,
  POSSIBLE_CHOICES,
  USUAL_CHOICE,
} from '../../shared/domain/card-choice.ts'
import type { ImportWarning } from '../../shared/domain/import-warning.ts'
import type { PackedCard } from './plan-packs.ts'

/** A card of a plan, as short as it can be told. */
export type PlanRow = {
  readonly file: number
  readonly line: number
  readonly kind: PlannedKind
  readonly name: string
  readonly second: string
  /** As a planned card has it. */
  readonly when: string | null
  readonly fate: CardFate
  /** Whom it matches, and whether by a card that said the same. */
  readonly contactId: number | null
  readonly isKnown: boolean
  /** The row of the same card further up, or of the one that makes whom it matches. */
  readonly sameAs: number | null
  readonly differences: readonly FieldDifference[]
  readonly warnings: readonly ImportWarning[]
  /** Where the rest of it is kept; null for what could not be read at all. */
  readonly place: number | null
}

/** What an import would do with every card, and what was chosen instead. */
export type ImportPlan = {
  readonly rows: readonly PlanRow[]
  readonly counts: () => PlanCounts
  readonly choiceOf: (index: number) => CardChoice
  /** What somebody chose that the import would not do by itself. */
  readonly chosenFor: (index: number) => CardChoice | undefined
  /** Chooses for these cards, as far as that is possible. */
  readonly choose: (indexes: Iterable<number>, choice: CardChoice) => void
  readonly choices: () => ReadonlyMap<number, CardChoice>
  /** A byte a card, as `choiceAt` reads it. */
  readonly chosen: () => Uint8Array
  /** The cards that stand in a filter; they stay there until it is asked for with another `view`. */
  readonly held: (filter: PlanFilter, view: number) => readonly number[]
  readonly details: (index: number) => Promise<PackedCard | null>
}

export function createPlan(
  rows: readonly PlanRow[],
  packed: (place: number) => Promise<PackedCard>,
  before: ReadonlyMap<number, CardChoice>,
): ImportPlan {
  const chosen = new Uint8Array(rows.length)
  let shown: { filter: PlanFilter; view: number; indexes: readonly number[] } | null = null
  const usual = (index: number) => USUAL_CHOICE[rows[index]?.fate ?? 'unreadable']
  const chosenFor = (index: number) => choiceAt(chosen, index)
  const choiceOf = (index: number) => chosenFor(index) ?? usual(index)
  const choose = (indexes: Iterable<number>, choice: CardChoice) => {
    const number = CARD_CHOICES.indexOf(choice) + 1
    for (const index of indexes) {
      const row = rows[index]
      if (row === undefined || !POSSIBLE_CHOICES[row.fate].includes(choice)) continue
      chosen[index] = choice === usual(index) ? 0 : number
    }
  }
  for (const [index, choice] of before) choose([index], choice)
  const holds = (filter: PlanFilter, index: number) => {
    if (filter === 'all') return true
    return filter === 'look' ? isWorthALook(rows[index]) : choiceOf(index) === filter
  }
  return {
    rows,
    choiceOf,
    chosenFor,
    choose,
    chosen: () => chosen,
    choices() {
      const choices = new Map<number, CardChoice>()
      for (let index = 0; index < chosen.length; index++) {
        const choice = chosenFor(index)
        if (choice !== undefined) choices.set(index, choice)
      }
      return choices
    },
    counts() {
      const counts = { all: rows.length, look: 0, new: 0, update: 0, duplicate: 0, skip: 0 }
      for (let index = 0; index < rows.length; index++) {
        counts[choiceOf(index)] += 1
        if (isWorthALook(rows[index])) counts.look += 1
      }
      return counts
    },
    held(filter, view) {
      if (shown?.filter !== filter || shown.view !== view) {
        const indexes: number[] = []
        for (let index = 0; index < rows.length; index++) if (holds(filter, index)) indexes.push(index)
        shown = { filter, view, indexes }
      }
      return shown.indexes
    },
    async details(index) {
      const place = rows[index]?.place ?? null
      return place === null ? null : packed(place)
    },
  }
}

/** What was chosen for a card: its byte is the place among all choices, from 1 on, or 0 for the usual one. */
export function choiceAt(chosen: Uint8Array, index: number): CardChoice | undefined {
  return CARD_CHOICES[(chosen[index] ?? 0) - 1]
}

function isWorthALook(row: PlanRow | undefined): boolean {
  return row !== undefined && (row.warnings.length > 0 || row.fate === 'unreadable')
}
