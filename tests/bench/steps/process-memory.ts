import { readdirSync, readFileSync } from 'node:fs'

/** Megabytes that a process and all its descendants hold, shared pages counted once (PSS). Linux alone tells. */
export function treeMegabytes(root: number): number {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = parentOf(Number(name))
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const sum = (pid: number): number =>
    pssOf(pid) + (children.get(pid) ?? []).reduce((total, child) => total + sum(child), 0)
  return sum(root) / 1024
}

function parentOf(pid: number): number | null {
  const stat = read(`/proc/${pid}/stat`)
  const parent = /\) \S (\d+)/.exec(stat)?.[1]
  return parent === undefined ? null : Number(parent)
}

function pssOf(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)
}

/** Processes come and go meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
