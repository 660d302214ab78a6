import type { Noted } from './import-messages.ts'
import type { PlanRow } from './import-plan.ts'
import { type PackedCard, unpack } from './plan-packs.ts'

/** Most cards have nothing to tell: they share this. */
const NONE: readonly never[] = []

/** Gathers what a preview notes, as it comes from its thread. */
export function createNotedPlan() {
  const rows: PlanRow[] = []
  const packs: Uint8Array<ArrayBuffer>[] = []
  let stamp = 0
  return {
    hear(noted: Noted): void {
      if ('stamp' in noted) stamp = noted.stamp
      else if ('pack' in noted) packs.push(noted.pack)
      else {
        rows.length = noted.from
        for (const row of noted.rows) rows.push(withShared(row))
      }
    },
    rows,
    packed: (place: number): Promise<PackedCard> => unpack(packs, place),
    stamp: () => stamp,
  }
}

function withShared(row: PlanRow): PlanRow {
  const { differences, warnings } = row
  return {
    ...row,
    differences: differences.length === 0 ? NONE : differences,
    warnings: warnings.length === 0 ? NONE : warnings,
  }
}
