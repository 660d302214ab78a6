const DIGIT = /\p{Nd}/gu
const ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0,
  0xff10,
]

function plainDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  if (code < 0x80) return digit
  const zero = ZEROS.find((start) => code >= start && code < start + 10)
  return zero === undefined ? '' : String(code - zero)
}

/** The digits of a text, those of other scripts as 0 to 9. */
export function digitsOf(text: string): string {
  return (text.match(DIGIT) ?? []).map(plainDigit).join('')
}

/**
 * The digits by which a phone number is found and compared: without punctuation, without the `00` of an
 * international prefix and without a trunk zero in brackets, as in `+49 (0)30 1234`.
 */
export function phoneDigits(number: string): string {
  const digits = digitsOf(/^\s*(?:\+|00)/.test(number) ? number.replace('(0)', '') : number)
  return digits.startsWith('00') ? digits.slice(2) : digits
}
