import { describe, expect, it } from 'vitest'
import { spreadsheetText } from '../../../shared/domain/spreadsheet-text.ts'

/** Reads as a spreadsheet does what is pasted: a cell that begins with a quotation mark goes on to the next lone one. */
function pasted(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, bare = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^"\t\n][^\t\n]*|))(\t|\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare)
    if (end === '\n') rows.push([])
  }
  return rows.slice(0, -1)
}

describe('rows for a spreadsheet', () => {
  it.each([
    [
      [
        ['Ada', 'Bo'],
        ['Cy', ''],
      ],
    ],
    [
      [
        ['"Bob', 'Ek'],
        ['Cy', 'Dahl'],
      ],
    ],
    [
      [
        ['"Bob" Ek', 'x'],
        ['Bo "the man" Ek', '"'],
        ['""', 'end"'],
      ],
    ],
  ])('come in as they went out, whatever quotation marks they hold: %j', (rows) => {
    expect(pasted(spreadsheetText(rows))).toEqual(rows)
  })

  it('hold one line a row, and no formula', () => {
    expect(spreadsheetText([['=cmd', 'a\tb\r\nc', ' +1', '-2']])).toBe("'=cmd\ta b c\t'+1\t'-2\n")
  })
})
