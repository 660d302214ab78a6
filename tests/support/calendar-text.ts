/** A VEVENT of these lines. */
export function event(...lines: readonly string[]): string {
  return ['BEGIN:VEVENT', ...lines, 'END:VEVENT', ''].join('\r\n')
}

/** A VCALENDAR with these properties and components. */
export function calendar(properties: readonly string[], ...components: readonly string[]): string {
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Example//EN', ...properties, '']
  return `${head.join('\r\n')}${components.join('')}END:VCALENDAR\r\n`
}
