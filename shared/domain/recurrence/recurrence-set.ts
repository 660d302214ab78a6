/** When something happens for the first time. */
export type RecurrenceStart = {
  /** `2026-06-11T10:24:00`, or `2026-06-11` for the whole day. */
  readonly local: string
  /** By its IANA name, `UTC`, or an offset such as `+05:30`; `null` when the time is floating or the day whole. */
  readonly zone: string | null
}

/**
 * A recurrence set (RFC 5545 section 3.8.5). Without rules the start belongs to it, with them only where a rule says
 * so. Times of `rdates` and `exdates` are of the start's kind and in its zone, or end with `Z` and are instants; those
 * of another kind, such as a day to be taken from a series with times, are passed over, as the RFC wants.
 */
export type RecurrenceSet = {
  readonly start: RecurrenceStart
  /** Values of RRULE. One that cannot be read adds nothing: `ruleProblem` finds it. */
  readonly rules: readonly string[]
  readonly rdates: readonly string[]
  readonly exdates: readonly string[]
  /** Values of EXRULE, which RFC 2445 had: what they name does not happen. */
  readonly exrules?: readonly string[]
}

export type Occurrence = {
  /** In the start's form and zone: what RECURRENCE-ID names it by, also where the clock leaves this time out. */
  readonly local: string
  /** What RECURRENCE-ID names it by, where that is another time. */
  readonly name?: string
  /** Epoch milliseconds. */
  readonly instant: number
}

/**
 * What one component has of a recurrence set: all of it, what comes before an occurrence that stands for all that follow
 * (RANGE=THISANDFUTURE, RFC 5545 section 3.2.13), or such an occurrence with what follows it.
 */
export type Strand = {
  readonly set: RecurrenceSet
  /** The occurrence from which it goes, by its name in the set, and when that one begins instead; null: from the first on. */
  readonly first: { readonly name: string; readonly start: RecurrenceStart } | null
  /** The name of the first that is no longer of it. */
  readonly before: string | null
  /** The names of those that stand for themselves. */
  readonly differing: ReadonlySet<string>
}

/** A stretch of time, `from` included, `to` not, in epoch milliseconds. */
export type RecurrenceWindow = {
  readonly from: number
  readonly to: number
  /** The reader's zone, in which floating times and whole days happen. */
  readonly zone: string
}

/**
 * What lies in a window. `cut` is `null` when that is all; `limit` when there is more than was asked for; `steps` when
 * the rule took too long to be followed to the end, as those do that fit no day and those of a million seconds.
 */
export type Expansion = { readonly occurrences: readonly Occurrence[]; readonly cut: 'limit' | 'steps' | null }
