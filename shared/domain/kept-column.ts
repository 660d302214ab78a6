import type { RawProperty } from './contact.ts'

const NAME = 'X-KITH-COLUMN'
const HEAD = /^;X-NAME="([^"]*)"$/

/**
 * A cell of a table that says nothing of a person, as a property that is carried along: out of sight, and written back
 * into a table with a column of this head.
 */
export function keptColumn(head: string, cell: string): RawProperty {
  const value = cell.replaceAll('\\', '\\\\').replace(/\r\n?|\n/g, '\\n')
  return { group: '', name: NAME, parameters: `;X-NAME="${head.replace(/["\r\n]/g, ' ')}"`, value }
}

/** The head and the cell of such a property; null for any other. */
export function cellOfKept({ name, parameters, value }: RawProperty): { head: string; cell: string } | null {
  const head = name === NAME ? HEAD.exec(parameters)?.[1] : undefined
  if (head === undefined) return null
  return { head, cell: value.replace(/\\([\\n])/g, (_, sign) => (sign === 'n' ? '\n' : sign)) }
}
