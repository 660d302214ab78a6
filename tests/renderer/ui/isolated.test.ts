import { describe, expect, it } from 'vitest'
import { startI18n } from '../../../renderer/i18n.ts'
import { isolated } from '../../../renderer/ui/isolated.ts'

describe('a text within a sentence', () => {
  it.each([
    ['Ada Lind', 'Ada Lind'],
    ['<b>“Bo” & Co.</b>', '<b>“Bo” & Co.</b>'],
    ['مريم (2)', '\u2068مريم (2)\u2069'],
    ['דנה', '\u2068דנה\u2069'],
    ['\u202egnp.exe', '\u2068\u202egnp.exe\u2069'],
    ['a\u2069b', '\u2068ab\u2069'],
    ['\u2067a\u2069b', '\u2068\u2067a\u2069b\u2069'],
    ['x'.repeat(501), `${'x'.repeat(500)}…`],
    [`${'x'.repeat(499)}😀`, `${'x'.repeat(499)}…`],
  ])('“%s” leaves the words around it in their place', (text, shown) => {
    expect(isolated(text)).toBe(shown)
    expect(startI18n().t('Deleted {{name}}', { name: text })).toBe(`Deleted ${shown}`)
  })
})
