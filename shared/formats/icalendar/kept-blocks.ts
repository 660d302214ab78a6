import { type AlarmReading, readAlarm } from './alarm.ts'
import type { Component } from './component.ts'
import { lineOfKept } from './kept-line.ts'
import type { LineWriter } from './line-writer.ts'
import { contentLineOf } from './raw-line.ts'

/** A component among lines that were kept. `alarm` is what the model holds of a VALARM. */
export type KeptBlock = { readonly texts: readonly string[]; readonly alarm: AlarmReading['alarm'] | null }

/** Lines that were kept, those of components apart. */
export function blocksOfKept(kept: readonly string[]): { readonly lines: string[]; readonly blocks: KeptBlock[] } {
  const lines: string[] = []
  const blocks: KeptBlock[] = []
  let open: string[] = []
  let depth = 0
  for (const text of kept) {
    if (text.startsWith('BEGIN:')) depth++
    if (depth === 0) lines.push(text)
    else open.push(text)
    if (depth === 0 || !text.startsWith('END:')) continue
    depth--
    if (depth > 0) continue
    blocks.push({ texts: open, alarm: alarmOf(open) })
    open = []
  }
  // What never ends is no component.
  lines.push(...open)
  return { lines, blocks }
}

/** Writes a component that was kept; one whose name a calendar may not have, line by line within X-KITH-LINE. */
export function writeBlock({ texts }: KeptBlock, writer: LineWriter): void {
  const isLegal = texts.every((text) => !/^(?:BEGIN|END):/.test(text) || /^(?:BEGIN|END):[A-Z0-9-]+$/.test(text))
  for (const text of texts) writer.line(lineOfKept(text, () => !isLegal))
}

function alarmOf(texts: readonly string[]): KeptBlock['alarm'] {
  if (texts[0] !== 'BEGIN:VALARM') return null
  const inner = texts.slice(1, -1)
  const hasInner = inner.some((text) => text.startsWith('BEGIN:'))
  const components: Component[] = hasInner ? [{ name: '', line: 0, lines: [], components: [], all: [] }] : []
  let depth = 0
  const own = inner.filter((text) => {
    if (text.startsWith('BEGIN:')) depth++
    const isOwn = depth === 0
    if (text.startsWith('END:')) depth--
    return isOwn
  })
  return readAlarm({ lines: own.map(contentLineOf), components })?.alarm ?? null
}
