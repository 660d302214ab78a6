import { z } from 'zod'
import { CUSTOM_FIELD_TYPES, type CustomFieldType } from '../domain/contact.ts'
import { command, query } from './channel.ts'

/** A field of the user's own. `people` leaves out those in the trash. */
export type DefinedField = {
  readonly id: number
  readonly name: string
  readonly type: CustomFieldType
  /** What a choice offers, in order; empty for all other types. */
  readonly choices: readonly string[]
  readonly people: number
}

const id = z.int().positive()
const name = z.string().min(1).max(1_000)
const type = z.enum(CUSTOM_FIELD_TYPES)
const renamedChoice = z.object({ from: z.string().max(1_000), to: z.string().max(1_000) })
const choices = z.array(z.string().max(1_000)).max(1_000)

/** A choice that has another name from now on. */
export type RenamedChoice = { readonly from: string; readonly to: string }

/** Each is one step of the history: what happens to the values of people, and to the definition. */
export const customFieldsContract = {
  /** Those that were defined and those that somebody has, in their order. */
  'customFields.list': query<readonly DefinedField[]>()(z.object({})),
  /** Resolves to its key. Fails with `field.exists` when there is one of that name, capitals and accents aside. */
  'customFields.define': command<number>()(z.object({ name, type, choices })),
  /**
   * Gives it another name for everyone, also in the trash, as one command; where there is a field of that name, the two
   * become one. Resolves to how many people were changed.
   */
  'customFields.rename': command<number>()(z.object({ id, to: name })),
  /** Reads its values as another type from now on, each as it was typed. Resolves to how many people were changed. */
  'customFields.setType': command<number>()(z.object({ id, type })),
  /**
   * What a choice offers. What people have stays, but for choices that are called otherwise now: everyone, also in the
   * trash, has these under their new names, as part of the same command. Resolves to how many people were changed.
   */
  'customFields.setChoices': command<number>()(z.object({ id, choices, renamed: z.array(renamedChoice).default([]) })),
  /** Puts these in this order, before all others. */
  'customFields.sort': command<void>()(z.object({ ids: z.array(id).max(10_000) })),
  /** Takes it away with the values of everyone, also in the trash, as one command. Resolves to how many had it. */
  'customFields.delete': command<number>()(z.object({ id })),
}
