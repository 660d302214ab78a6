import type { ContentLine } from '../content-lines/content-line.ts'
import { findColon } from '../content-lines/line-header.ts'
import { parseParameters } from '../content-lines/parameters.ts'
import { escapeText, unescapeText } from '../content-lines/text-value.ts'
import type { Component } from './component.ts'
import { componentName } from './component-stack.ts'
import { wholeLine } from './raw-line.ts'

/** Holds a line that a calendar may not have as it stood: text without a colon, a name with odd signs, a second SUMMARY. */
export const KEPT_LINE = 'X-KITH-LINE'

const HEAD =
  /^[A-Za-z0-9-]+(?:;[A-Za-z0-9-]+=(?:"[^"\p{Cc}]*"|[^",;:\p{Cc}]*)(?:,(?:"[^"\p{Cc}]*"|[^",;:\p{Cc}]*))*)*$/u
const CONTROL = /(?!\t)\p{Cc}/u
/** Signs that cannot stand in any line, and the one that stands for them. */
const UNSAFE = /%|(?![\t\n])\p{Cc}/gu

/** What is kept of a line: that within an X-KITH-LINE if it is one. */
export function keptOf(line: ContentLine): string {
  if (line.name !== KEPT_LINE) return wholeLine(line)
  return unescapeText(line.value).replace(/%([0-9a-f]{2})/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  )
}

/** A component as lines to be kept. An END that is missing is put at its end, so that nothing else falls into it. */
export function keptBlock({ all }: Component): string[] {
  const open: string[] = []
  const lines: string[] = []
  for (const line of all) {
    const name = componentName(line.value)
    if (line.name === 'END') {
      const at = open.lastIndexOf(name)
      if (at < 0) continue
      for (const inner of open.splice(at).reverse()) lines.push(`END:${inner}`)
      continue
    }
    if (line.name === 'BEGIN') open.push(name)
    lines.push(line.name === 'BEGIN' ? `BEGIN:${name}` : keptOf(line))
  }
  return [...lines, ...open.reverse().map((name) => `END:${name}`)]
}

/** True when a line may stand in a calendar as it is. */
function isLegalLine(text: string): boolean {
  const head = headOf(text)
  const name = nameOf(head)
  return (
    HEAD.test(head) && !CONTROL.test(text) && parseParameters(head.slice(name.length)).encoding !== 'quoted-printable'
  )
}

/** The line to be written for one that was kept; `isTaken` tells of names that would be read as something else. */
export function lineOfKept(text: string, isTaken: (name: string) => boolean): string {
  const name = nameOf(headOf(text)).toUpperCase()
  if (isLegalLine(text) && !isTaken(name) && name !== KEPT_LINE) return text
  const safe = text.replace(UNSAFE, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
  return `${KEPT_LINE}:${escapeText(safe, true)}`
}

function headOf(text: string): string {
  const colon = findColon(text)
  return colon < 0 ? '' : text.slice(0, colon)
}

function nameOf(head: string): string {
  return /^[^;]*/.exec(head)?.[0] ?? ''
}
