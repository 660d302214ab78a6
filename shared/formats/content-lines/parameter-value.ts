/** A parameter value, in quotation marks where it needs them, with the escapes of RFC 6868. */
export function quoted(value: string): string {
  if (/^[\w+./-]+$/.test(value)) return value
  const text = value.replace(/\r\n?|\n|\^|"/g, (sign) => (sign === '^' ? '^^' : sign === '"' ? "^'" : '^n'))
  return `"${text}"`
}
