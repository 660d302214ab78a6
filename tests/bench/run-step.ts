import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Where the benchmarks keep their files and books. */
export const CACHE = join(import.meta.dirname, '../../.cache')
export type StepResult = Readonly<Record<string, number>> & {
  readonly milliseconds: number
  readonly processor: number
  readonly peakMegabytes: number
}

/** Runs one step in a process of its own and resolves to what it printed. */
export function runStep<T = StepResult>(name: string, ...args: readonly string[]): Promise<T> {
  const step = join(import.meta.dirname, 'steps', `${name}.ts`)
  const child = spawn(process.execPath, [step, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let out = ''
  child.stdout.on('data', (data) => (out += data))
  return new Promise((resolve, reject) =>
    child.on('close', (status) =>
      status === 0 ? resolve(JSON.parse(out)) : reject(new Error(`${name} ended with ${status}`)),
    ),
  )
}

/** Runs `work` with an empty folder that goes away afterwards. */
export async function inEmptyFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(CACHE, 'bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Steps<Name extends string> = Readonly<Record<Name, () => Promise<StepResult>>>

/**
 * Runs several steps in turn, round after round, so that a busy machine is busy for all of them; resolves to the
 * middle result of each.
 */
export async function medians<Name extends string>(
  runs: number,
  steps: Steps<Name>,
): Promise<Record<Name, StepResult>> {
  const names = Object.keys(steps) as Name[]
  const results = new Map<Name, StepResult[]>(names.map((name) => [name, []]))
  for (let run = 0; run < runs; run++) for (const name of names) results.get(name)?.push(await steps[name]())
  return Object.fromEntries(names.map((name) => [name, middleOf(results.get(name) ?? [])])) as Record<Name, StepResult>
}

function middleOf(results: readonly StepResult[]): StepResult {
  const by = (key: 'milliseconds' | 'processor') => [...results].sort((a, b) => a[key] - b[key])[results.length >> 1]
  const middle = by('milliseconds')
  if (middle === undefined) throw new Error('a benchmark needs one run at least')
  return { ...middle, processor: by('processor')?.processor ?? 0 }
}
