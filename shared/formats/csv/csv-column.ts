import type { PersonName, PostalAddress } from '../../domain/contact.ts'
import type { DateOrder } from '../../domain/table-mapping.ts'

export type NamePart = keyof PersonName
export type AddressPart = Exclude<keyof PostalAddress, 'types' | 'label' | 'preference'>
export type JobPart = 'organization' | 'department' | 'title' | 'role'
/** Values that stand in pairs: the value, and what it is called. */
export type PairField = 'phone' | 'email' | 'url' | 'profile' | 'date' | 'relation' | 'custom'
export type PairPart = 'value' | 'label' | 'service' | 'year' | 'month' | 'day'

/**
 * What a column of a table is. `slot` tells which of several it belongs to: columns with the same field and slot make
 * one value. `types` and `label` hold for the value when no column names its label.
 */
export type CsvColumn =
  | { readonly field: 'skip' }
  /** What says nothing of a person: it is carried along out of sight. */
  | { readonly field: 'kept' }
  | { readonly field: 'formattedName' }
  | { readonly field: 'nickname' }
  | { readonly field: 'note' }
  | { readonly field: 'tag' }
  | { readonly field: 'photo' }
  | { readonly field: 'uid' }
  | { readonly field: 'name'; readonly part: NamePart }
  | { readonly field: 'job'; readonly slot: number; readonly part: JobPart }
  | {
      readonly field: 'address'
      readonly slot: number
      readonly part: AddressPart | 'label'
      readonly types?: readonly string[]
    }
  | {
      readonly field: PairField
      readonly slot: number
      readonly part: PairPart
      readonly types?: readonly string[]
      readonly label?: string
      /** At which service all profiles of the column are. */
      readonly service?: string
      /** What is written where nothing was said. It is kept out of sight. */
      readonly unsaid?: string
    }

/** Programs whose tables are known by their heads. */
export type CsvDialect = 'google' | 'outlook' | 'hubspot' | 'other'

/** What each column of a table is, in the order of its head. */
export type CsvMapping = {
  readonly dialect: CsvDialect
  /** What the columns are called; a cell that has no other place becomes a field of this name. */
  readonly heads: readonly string[]
  readonly columns: readonly CsvColumn[]
  readonly dateOrder: DateOrder
}
