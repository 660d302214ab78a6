import { digitsOf } from './phone-digits.ts'

const SPACES = /[\s\u00a0\u2009\u202f]/gu
const WITH_POINT = /^[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/
const WITH_COMMA = /^[-+]?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/

/**
 * Reads a number as people write it: `1250`, `1,250.50`, `1 250,5`, `−3`. A comma with three digits behind it and no
 * other sign parts thousands. Gives its plain form (`1250.50`), which keeps its decimals, or null when it is none.
 */
export function readNumber(text: string): string | null {
  const typed = text
    .replace(/\p{Nd}/gu, (digit) => digitsOf(digit) || digit)
    .replace(/[−–]/gu, '-')
    .replace(SPACES, '')
  const plain = WITH_POINT.test(typed)
    ? typed.replaceAll(',', '')
    : WITH_COMMA.test(typed)
      ? typed.replaceAll('.', '').replace(',', '.')
      : null
  return plain === null ? null : plain.replace(/^\+/, '')
}
