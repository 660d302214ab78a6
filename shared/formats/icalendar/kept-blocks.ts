import { type AlarmReading, readAlarm } from './alarm.ts'
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

/**
 * Writes a component that was kept. One within it, or it itself, whose name a calendar may not have is written line by line
 * within X-KITH-LINE.
 */
export function writeBlock({ texts }: KeptBlock, writer: LineWriter): void {
  // How many components are open from the first whose name is not allowed.
  let depth = 0
  for (const text of texts) {
    const bound = /^(BEGIN|END):(.*)$/s.exec(text)
    if (bound?.[1] === 'BEGIN' && (depth > 0 || !/^[A-Z0-9-]+$/.test(bound[2] ?? ''))) depth++
    writer.line(lineOfKept(text, () => depth > 0))
    if (bound?.[1] === 'END' && depth > 0) depth--
  }
}

function alarmOf(texts: readonly string[]): KeptBlock['alarm'] {
  if (texts[0] !== 'BEGIN:VALARM') return null
  return readAlarm({ all: texts.map(contentLineOf) })?.alarm ?? null
}
