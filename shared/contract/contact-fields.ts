import { z } from 'zod'
import { CONTACT_KINDS, type ContactFields, type ContactId, CUSTOM_FIELD_TYPES } from '../domain/contact.ts'
import { isPartialDateText } from '../domain/partial-date.ts'

/** A text may be long (a 10 MB note), but not without bound. Counted in UTF-16 code units. */
const MAX_TEXT = 16_000_000
export const MAX_ITEMS = 10_000
export const text = z.string().max(MAX_TEXT)
export const line = z.string().max(100_000)
export const list = <T extends z.ZodType>(item: T) => z.array(item).max(MAX_ITEMS).readonly()
export const tagNameSchema = z.string().min(1).max(1_000)
export const tagList = z.array(tagNameSchema).max(MAX_ITEMS)
const partialDate = z.string().refine(isPartialDateText, 'no such date').nullable()

export const contactIdSchema = z
  .int()
  .positive()
  .transform((id) => id as ContactId)

const labelled = {
  types: list(
    z
      .string()
      .max(200)
      .regex(/^[^,]+$/, 'a type holds no comma'),
  ),
  label: line,
  preference: z.int().min(1).max(100).nullable(),
}
const valued = z.object({ ...labelled, value: line })

/** `ContactFields`, checked. */
export const contactFieldsSchema = z.object({
  kind: z.enum(CONTACT_KINDS),
  formattedName: line,
  name: z.object({
    prefix: line,
    given: line,
    additional: line,
    family: line,
    suffix: line,
    phoneticGiven: line,
    phoneticAdditional: line,
    phoneticFamily: line,
  }),
  nicknames: list(line),
  phones: list(valued),
  emails: list(valued),
  addresses: list(
    z.object({
      ...labelled,
      poBox: line,
      extended: line,
      street: line,
      locality: line,
      region: line,
      postalCode: line,
      country: line,
      formatted: line,
    }),
  ),
  urls: list(valued),
  profiles: list(
    z.object({ ...labelled, kind: z.enum(['messenger', 'social']), service: line, user: line, uri: line }),
  ),
  dates: list(
    z.object({ kind: z.enum(['birthday', 'anniversary', 'other']), label: line, on: partialDate, text: line }),
  ),
  relations: list(valued),
  jobs: list(
    z.object({ organization: line, units: list(line), title: line, role: line, from: partialDate, to: partialDate }),
  ),
  notes: list(text),
  customFields: list(z.object({ name: line, type: z.enum(CUSTOM_FIELD_TYPES), value: text })),
  tags: list(tagNameSchema),
  photo: z
    .discriminatedUnion('kind', [
      z.object({
        kind: z.literal('stored'),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        mediaType: z.string().max(200),
        byteLength: z.int().nonnegative(),
      }),
      z.object({ kind: z.literal('uri'), uri: line }),
    ])
    .nullable(),
  isFavorite: z.boolean(),
  members: list(line),
  rawProperties: list(z.object({ group: line, name: line, parameters: text, value: text })),
}) satisfies z.ZodType<ContactFields>

/** Some of the fields: those that are given are replaced whole. */
export type ContactPatch = Partial<ContactFields>
export const contactPatchSchema = contactFieldsSchema
  .partial()
  .transform(
    (patch) => Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as ContactPatch,
  )
