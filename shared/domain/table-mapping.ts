/** How a date of numbers is to be read: `3/4/2001` is a day in April or in March. */
export const DATE_ORDERS = ['dmy', 'mdy', 'ymd'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

/** What may stand between the cells of a table. */
export const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** Character sets that tables are written in, by their names in the Encoding Standard. */
export const CHARSETS = [
  ...(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1250', 'windows-1251', 'windows-1253'] as const),
  ...(['windows-1254', 'iso-8859-2', 'macintosh', 'shift_jis', 'gb18030', 'big5', 'euc-kr'] as const),
] as const
export type Charset = (typeof CHARSETS)[number]

const ADDRESS_PARTS = ['street', 'postalCode', 'locality', 'region', 'country', 'poBox', 'extended'] as const
type AddressMeaning = `address.${'' | 'work.' | 'home.'}${(typeof ADDRESS_PARTS)[number]}`
const addressMeanings = (['', 'work.', 'home.'] as const).flatMap((place) =>
  ADDRESS_PARTS.map((part): AddressMeaning => `address.${place}${part}`),
)

/**
 * What somebody may say that a column is. `own` is a field of the column's name, `ignore` leaves it out, `kept` carries
 * it along out of sight, `recognised` is what the program that wrote the table means by it (a label, one of several numbers).
 */
export const COLUMN_MEANINGS = [
  ...(['own', 'ignore', 'kept', 'recognised'] as const),
  ...(['formattedName', 'name.given', 'name.family', 'name.additional', 'name.prefix', 'name.suffix'] as const),
  ...(['name.phoneticGiven', 'name.phoneticFamily', 'nickname'] as const),
  ...(['job.organization', 'job.title', 'job.department', 'job.role'] as const),
  ...(['phone', 'phone.cell', 'phone.work', 'phone.home', 'phone.fax', 'phone.work.fax'] as const),
  ...(['email', 'email.work', 'email.home', 'url', 'profile'] as const),
  ...addressMeanings,
  ...(['date.birthday', 'date.anniversary', 'date', 'relation', 'relation.spouse', 'relation.child'] as const),
  ...(['note', 'tag', 'photo', 'uid'] as const),
] as const
export type ColumnMeaning = (typeof COLUMN_MEANINGS)[number]

/** How a table is to be read. `columns` are in the order of the table; those that are missing are as recognised. */
export type TableChoices = {
  readonly charset: Charset
  readonly delimiter: Delimiter
  /** Whether the first row says what the columns are; otherwise it is somebody. */
  readonly hasHead: boolean
  readonly dateOrder: DateOrder
  readonly columns: readonly ColumnMeaning[]
}

/** Choices for several tables, each by its path, and within an archive by what is called so there: `a.zip/people.csv`. */
export type ChoicesByTable = Readonly<Record<string, TableChoices>>
