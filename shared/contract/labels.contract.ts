import { z } from 'zod'
import { command, query } from './channel.ts'

/** The fields whose values carry labels. */
export const LABELLED_FIELDS = ['phones', 'emails', 'addresses', 'urls', 'profiles', 'dates', 'relations'] as const
export type LabelledField = (typeof LABELLED_FIELDS)[number]

/** A label of the user's own, and how many values carry it, by field and in all. */
export type OwnLabel = {
  readonly label: string
  readonly count: number
  readonly fields: Readonly<Partial<Record<LabelledField, number>>>
}

const label = z.string().min(1).max(1_000)

export const labelsContract = {
  /** Every label of the user's own that a value of somebody outside the trash carries, in alphabetical order. */
  'labels.list': query<readonly OwnLabel[]>()(z.object({})),
  /**
   * Gives each value with the label `label` the label `to`, or none when that is empty, for everyone, also in the
   * trash, as one command. Resolves to how many people were changed.
   */
  'labels.rename': command<number>()(z.object({ label, to: z.string().max(1_000) })),
}
