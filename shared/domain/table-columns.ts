/** What a table of people can show beside the name. A field of one's own is `custom:` and its name. */
export const TABLE_COLUMNS = [
  'organization',
  'title',
  'phone',
  'email',
  'town',
  'country',
  'tags',
  'birthday',
  'added',
  'changed',
  'spoken',
] as const
export type TableColumn = (typeof TABLE_COLUMNS)[number] | `custom:${string}`

const CUSTOM = 'custom:'

/** The column of a field of one's own. */
export function customColumn(name: string): TableColumn {
  return `${CUSTOM}${name}`
}

/** The name of the field that a column shows, or null for the columns that everyone has. */
export function customName(column: string): string | null {
  return column.startsWith(CUSTOM) ? column.slice(CUSTOM.length) : null
}

/** True for a column that there is, or that a field of one's own may have. */
export function isTableColumn(column: string): column is TableColumn {
  return (TABLE_COLUMNS as readonly string[]).includes(column) || (customName(column) ?? '') !== ''
}
