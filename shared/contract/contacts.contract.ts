import { z } from 'zod'
import {
  type Contact,
  type ContactFields,
  type ContactId,
  CUSTOM_FIELD_TYPES,
  type Relation,
} from '../domain/contact.ts'
import type { TouchMark } from '../domain/keep-in-touch/touch-days.ts'
import { command, query } from './channel.ts'
import { contactIdSchema, contactPatchSchema, line, list, MAX_ITEMS, tagList, text } from './contact-fields.ts'
import { rhythmSchema } from './rhythm.ts'

/** One row of a list. */
export type ContactSummary = {
  readonly id: ContactId
  readonly uid: string
  readonly kind: Contact['kind']
  /** `nameOf` the contact; empty when it has none. */
  readonly name: string
  /** The present job's organisation, or empty. */
  readonly organization: string
  /** The present job's title, or empty. */
  readonly title: string
  readonly isFavorite: boolean
  /** SHA-256 of the stored photo, or null. Shown from `app://kith/thumbnail/<sha256>`. */
  readonly photo: string | null
  /** The letter under which it is listed. */
  readonly section: string
  /** When the user last spoke with them (epoch milliseconds); missing where nothing is on record. */
  readonly spokeAt?: number
  /** In a list sorted by when people were added or changed: when that was (epoch milliseconds). */
  readonly at?: number
  /** Where they stand in the rhythm that is set for them; left out where none is. */
  readonly touch?: TouchMark
  /** For how many days an open task with them is due, 0 being today; left out where none is. */
  readonly daysLate?: number
  /** When their next meeting of today begins (epoch milliseconds); left out where there is none. */
  readonly meetsAt?: number
  /** How many people work for the organisation, or are in the group. */
  readonly people?: number
  /** What a search found, where neither the name nor the organisation or title shows it. */
  readonly match?: ContactMatch
}

export type MatchField =
  | 'name'
  | 'nickname'
  | 'phone'
  | 'email'
  | 'organization'
  | 'title'
  | 'tag'
  | 'address'
  | 'note'
  | 'custom'
  | 'website'
  | 'profile'
  | 'relation'
  | 'date'
  | 'entry'
/** The value, or one line of it, and which stretch of that line (UTF-16 code units) is what was searched for. */
export type ContactMatch = {
  readonly field: MatchField
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Which people a list shows. */
export const listScopeSchema = z.object({
  /** What was typed into the search field, as it stands. Empty: everyone. */
  text: z.string().max(1_000).default(''),
  /** Only favourites; only those in the trash; only those with this tag. */
  view: z.enum(['all', 'favorites', 'trash']).default('all'),
  tag: z.string().max(1_000).nullable().default(null),
  /** Only the members of the group with this UID. */
  group: z.string().max(10_000).nullable().default(null),
  /**
   * By name, or the newest first by when they were added, last changed or last spoken with. A search by name puts the best first; the
   * trash is always sorted by when people came into it.
   */
  sort: z.enum(['name', 'added', 'changed', 'spoken']).default('name'),
})
type CheckedScope = z.infer<typeof listScopeSchema>
/** As checked; everyone, by name, where group and sort are not given. */
export type ListScope = Pick<CheckedScope, 'text' | 'view' | 'tag'> &
  Partial<{ [K in 'group' | 'sort']: CheckedScope[K] | undefined }>

export type ContactList = {
  /** How many match in all. */
  readonly total: number
  readonly rows: readonly ContactSummary[]
}
/**
 * `start` is the position in the list of the section's first person. `section` is a letter, or in a list sorted by time
 * `today`, `yesterday`, `week` or a month such as `2026-05`. Search results have no sections.
 */
export type ContactSection = { readonly section: string; readonly start: number; readonly count: number }

const idList = list(contactIdSchema).default([])
const aroundSchema = { unnamed: idList, joined: idList, left: idList }
/** How often the user wants to speak with whom is saved; missing where that stays as it is. */
const besidesSchema = {
  ...aroundSchema,
  rhythm: rhythmSchema.nullable().optional(),
  isReminded: z.boolean().optional(),
}
/** What a save changes in other contacts, in the same command. */
export type Around = {
  /** They no longer name this contact as related. */
  readonly unnamed: readonly ContactId[]
  /** Groups that the contact comes into. */
  readonly joined: readonly ContactId[]
  /** Groups that the contact leaves. */
  readonly left: readonly ContactId[]
}

const contactIdsSchema = z.array(contactIdSchema).min(1).max(1_000_000)

const fieldName = z.string().trim().min(1).max(1_000)
/**
 * One field of many people, set to the same; a note is added to those there are. An empty organisation, title or field
 * of one's own is taken away.
 */
export const fieldForManySchema = z.discriminatedUnion('field', [
  z.object({ field: z.literal('isFavorite'), value: z.boolean() }),
  z.object({ field: z.literal('organization'), value: line }),
  z.object({ field: z.literal('title'), value: line }),
  z.object({ field: z.literal('note'), value: text }),
  z.object({ field: z.literal('custom'), name: fieldName, type: z.enum(CUSTOM_FIELD_TYPES), value: text }),
])
export type FieldForMany = z.infer<typeof fieldForManySchema>

/** The photo of a contact whose bytes are in the book. */
export type KeptPhoto = Extract<NonNullable<ContactFields['photo']>, { kind: 'stored' }>

/** Somebody and the address to write to them. */
export type Recipient = { readonly name: string; readonly address: string }

/** Somebody of the book who stands to a contact as these types and this label say. */
export type Related = Pick<Relation, 'types' | 'label'> & { readonly person: ContactSummary }
/** A value that names somebody, and who that is; null when it is nobody of the book, or more than one. */
export type Resolved = { readonly value: string; readonly person: ContactSummary | null }
/** Somebody who works or worked for an organisation. */
export type Worker = {
  readonly person: ContactSummary
  readonly title: string
  /** Text form of a PartialDate, or null while they are there. */
  readonly to: string | null
}

/** Everyone around a contact. People in the trash are left out, and a name that several have is not resolved. */
export type RelatedContacts = {
  /** What the contact's own relations name, in their order. */
  readonly relations: readonly Resolved[]
  /** Those whose relations name this contact: what this one is to them. */
  readonly namedBy: readonly Related[]
  /** The organisations of the contact's jobs that are in the book themselves, by name. */
  readonly organizations: readonly { readonly name: string; readonly id: ContactId }[]
  /** Who works for this organisation, the newest first, then who did, the last to leave first. */
  readonly people: { readonly present: number; readonly past: number; readonly rows: readonly Worker[] }
  readonly members: { readonly total: number; readonly rows: readonly Resolved[] }
  /** The groups that this contact is in. */
  readonly groups: readonly ContactSummary[]
}

/** An organisation that people work for, or that is in the book itself. */
export type OrganizationName = {
  readonly name: string
  /** Its contact, where it has one. */
  readonly id: ContactId | null
  readonly people: number
}

/** Twenty megabytes, as Base64. */
const MAX_PHOTO_TEXT = 28_000_000

export const contactsContract = {
  /** One stretch of a list, in its order: by name, or, when searching, the best first. */
  'contacts.list': query<ContactList>()(
    z.object({ scope: listScopeSchema, offset: z.int().nonnegative(), limit: z.int().min(1).max(500) }),
  ),
  'contacts.sections': query<readonly ContactSection[]>()(z.object({ scope: listScopeSchema })),
  /** The position of a contact in a list, or null when it is not in it. */
  'contacts.position': query<number | null>()(z.object({ scope: listScopeSchema, id: contactIdSchema })),
  /** Where in a list by name the first person stands whose name begins so, or the next one after; at most its length. */
  'contacts.positionOfName': query<number>()(
    z.object({ scope: listScopeSchema, beginning: z.string().min(1).max(200) }),
  ),
  /** The keys of one stretch of a list, in its order; of all of it unless a limit is given. */
  'contacts.ids': query<readonly ContactId[]>()(
    z.object({
      scope: listScopeSchema,
      offset: z.int().nonnegative().default(0),
      limit: z.int().min(1).max(1_000_000).default(1_000_000),
    }),
  ),
  /** List rows of those whose names are nearest to what was typed, for a search that found nobody; the nearest first. */
  'contacts.nearest': query<readonly ContactSummary[]>()(
    z.object({ text: z.string().max(1_000), limit: z.int().min(1).max(20).default(3) }),
  ),
  /** List rows of these people, in this order. */
  'contacts.summaries': query<readonly ContactSummary[]>()(z.object({ ids: z.array(contactIdSchema).max(500) })),
  /** List rows of those who were opened last, the newest first. */
  'contacts.recent': query<readonly ContactSummary[]>()(z.object({ limit: z.int().min(1).max(50) })),
  /** Notes that somebody was opened, for searches to put them first. It is no step of the history. */
  'contacts.opened': command<void>()(z.object({ id: contactIdSchema })),
  /** The preferred e-mail address of each of these people who has one. */
  'contacts.recipients': query<readonly Recipient[]>()(z.object({ ids: contactIdsSchema })),
  /**
   * Keeps a picture, given as Base64, so that a contact's `photo` can name it. It is no step of the history: saving
   * the contact is. Fails with `photo.unknown`, `photo.damaged`, `photo.tooManyPixels`.
   */
  'photos.store': command<KeptPhoto>()(z.object({ bytes: z.string().min(1).max(MAX_PHOTO_TEXT) })),
  /** Fails with `contact.notFound`. */
  'contacts.get': query<Contact>()(z.object({ id: contactIdSchema })),
  /** At most `limit` members, and as many of an organisation's people. Fails with `contact.notFound`. */
  'contacts.related': query<RelatedContacts>()(
    z.object({ id: contactIdSchema, limit: z.int().min(1).max(10_000).default(100) }),
  ),
  /** Whom these values of relations or members name, as far as they are in the book. */
  'contacts.named': query<readonly Resolved[]>()(z.object({ values: z.array(line).max(MAX_ITEMS) })),
  /** Names of organisations of which a word begins with what was typed, the likeliest first. */
  'contacts.organizations': query<readonly OrganizationName[]>()(
    z.object({ text: z.string().max(1_000), limit: z.int().min(1).max(100).default(8) }),
  ),
  /** Fails with `contact.notFound` for a group that is gone, and with `group.tooLarge`. */
  'contacts.create': command<Contact>()(z.object({ fields: contactPatchSchema, ...besidesSchema })),
  /** Fails with `contact.notFound`, `group.tooLarge`. */
  'contacts.update': command<Contact>()(z.object({ id: contactIdSchema, patch: contactPatchSchema, ...besidesSchema })),
  /** Moves to the trash. Resolves to how many were moved. */
  'contacts.delete': command<number>()(z.object({ ids: contactIdsSchema })),
  /**
   * Removes people in the trash for good, those with these keys or, with null, all of them. No undo brings them back.
   * Resolves to how many were removed.
   */
  'contacts.purge': command<number>()(z.object({ ids: z.array(contactIdSchema).min(1).max(1_000_000).nullable() })),
  /** Takes out of the trash. Resolves to how many were taken out. */
  'contacts.restore': command<number>()(z.object({ ids: contactIdsSchema })),
  /** Puts tags on many people and takes others off, as one command. Resolves to how many were changed. */
  'contacts.tag': command<number>()(z.object({ ids: contactIdsSchema, add: tagList, remove: tagList })),
  /** Sets one field of many people, as one command. Resolves to how many were changed. */
  'contacts.updateMany': command<number>()(z.object({ ids: contactIdsSchema, change: fieldForManySchema })),
}
