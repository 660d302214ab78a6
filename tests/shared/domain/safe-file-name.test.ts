import { describe, expect, it } from 'vitest'
import { fileEnding, safeFileName } from '../../../shared/domain/safe-file-name.ts'

describe('a safe file name', () => {
  it.each([
    ['quote.pdf', 'quote.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\Ada\\quote.pdf', 'quote.pdf'],
    ['a\u0000b\nc.txt', 'abc.txt'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['what? "this": <one>|*.txt', 'what this one.txt'],
    ['.bashrc', 'bashrc'],
    ['trailing. . ', 'trailing'],
    ['CON.txt', '_CON.txt'],
    ['console.txt', 'console.txt'],
    ['', 'file'],
    ['///', 'file'],
    ['田中 愛子.pdf', '田中 愛子.pdf'],
  ])('of %j is %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe)
  })

  it('is short, and keeps its ending', () => {
    const name = safeFileName(`${'long '.repeat(100)}.pdf`)
    expect(name.length).toBeLessThanOrEqual(80)
    expect(fileEnding(name)).toBe('pdf')
    expect(safeFileName('😀'.repeat(100)).isWellFormed()).toBe(true)
  })
})
