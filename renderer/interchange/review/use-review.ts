import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportPlan, PlanCounts, PlanFilter, PlannedCard } from '../../../shared/contract/interchange.contract.ts'
import type { CardChoice } from '../../../shared/domain/card-choice.ts'
import { invoke } from '../../api/kith.ts'
import { attempt } from '../../contacts/act.ts'

const PAGE = 100
/** Pages are dropped soon after they leave the window: a file may hold a hundred thousand cards. */
const KEPT_MS = 10_000

/** Which cards of a plan are shown. Whoever stands in a filter stays there until it is chosen anew. */
export type Held = { readonly filter: PlanFilter; readonly view: number }
type Page = { readonly total: number; readonly rows: readonly PlannedCard[] }
export type Review = {
  readonly plan: ImportPlan
  readonly counts: PlanCounts
  readonly held: Held
  readonly show: (filter: PlanFilter) => void
  /** Chooses for these cards, or for all that are shown. */
  readonly decide: (choice: CardChoice, cards: readonly number[] | 'shown') => void
}

/** What is chosen so far, and which cards are looked at. */
export function useReview(plan: ImportPlan): Review {
  const client = useQueryClient()
  const [counts, setCounts] = useState(plan.counts)
  const [held, setHeld] = useState<Held>({ filter: 'all', view: 0 })
  const { planId } = plan
  return {
    plan,
    counts,
    held,
    show: (filter) => setHeld(({ view }) => ({ filter, view: view + 1 })),
    decide(choice, cards) {
      if (cards !== 'shown') {
        const chosen = new Set(cards)
        client.setQueriesData<Page>({ queryKey: ['plan', planId, 'rows'] }, (page) =>
          page ? { ...page, rows: page.rows.map((row) => (chosen.has(row.index) ? { ...row, choice } : row)) } : page,
        )
      }
      void attempt(async () => {
        setCounts(await invoke('imports.decide', { planId, choice, cards: cards === 'shown' ? held : [...cards] }))
        await client.invalidateQueries({ queryKey: ['plan', planId, 'rows'] })
      })
    },
  }
}

function pageQuery(planId: number, held: Held, page: number) {
  return {
    queryKey: ['plan', planId, 'rows', held, page],
    queryFn: () => invoke('imports.planned', { planId, ...held, offset: page * PAGE, limit: PAGE }),
    gcTime: KEPT_MS,
  }
}

/** How many cards are shown, and those between two positions. */
export function useReviewRows({ plan: { planId }, held }: Review, first: number, last: number) {
  const from = Math.floor(first / PAGE)
  const numbers = Array.from({ length: Math.max(1, Math.floor(last / PAGE) - from + 1) }, (_, index) => from + index)
  const pages = useQueries({ queries: numbers.map((page) => pageQuery(planId, held, page)) })
  return (row: number): PlannedCard | undefined => pages[Math.floor(row / PAGE) - from]?.data?.rows[row % PAGE]
}

export function useReviewTotal({ plan: { planId }, held }: Review) {
  return useQuery(pageQuery(planId, held, 0))
}

/** All that a card says, and what it would change. */
export function usePlannedDetails(planId: number, card: PlannedCard | undefined) {
  const index = card?.index ?? 0
  return useQuery({
    queryKey: ['plan', planId, 'card', index],
    queryFn: () => invoke('imports.plannedCard', { planId, index }),
    // Events and tasks have said all in their row.
    enabled: card !== undefined && card.fate !== 'unreadable' && !isOfCalendar(card),
    gcTime: KEPT_MS,
  })
}

/** Whether a card is a component of a calendar. */
export function isOfCalendar({ kind }: Pick<PlannedCard, 'kind'>): boolean {
  return kind === 'event' || kind === 'task'
}
