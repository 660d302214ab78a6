import { CardWriter } from './card-writer.ts'
import { CardWriter21 } from './card-writer-21.ts'
import { CardWriter30 } from './card-writer-30.ts'

/** The writer of each version. */
export const WRITERS = { '4.0': CardWriter, '3.0': CardWriter30, '2.1': CardWriter21 } as const
