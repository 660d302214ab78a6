import type { DraftKind, KeptDraft } from '../../shared/contract/drafts.contract.ts'

/** What is written of one subject; `form` is another object whenever it says something else. */
export type Written = { readonly form: object; readonly body: () => string }

/** A draft of last time as it can be gone on with, or null where nothing is left to save. */
export type Recovered = { readonly form: object; readonly put: () => void } | null

/** One kind of what is being written. `id` is null for what is new. */
export type DraftSource = {
  readonly kind: DraftKind
  /** Null where there is nothing that could be lost. */
  written(id: number | null): Written | null
  /** Calls back with each subject of which something else is written now. */
  follow(changed: (id: number | null) => void): () => void
  /** Throws `UnreadableDraft` where nothing can be made of it, anything else where the book cannot answer now. */
  recover(draft: KeptDraft): Promise<Recovered>
  /** What was brought back, the newest first. */
  onRecovered?(ids: readonly (number | null)[]): void
}

/** A draft that no version of this window wrote. */
export class UnreadableDraft extends Error {}
