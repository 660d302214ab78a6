/** Prints what a step of a benchmark measured. Steps are processes of their own, so that none warms another up. */
export function finish(result: Readonly<Record<string, unknown>>): void {
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(JSON.stringify({ ...result, peakMegabytes }))
}

/** The arguments of a step. */
export function stepArguments(): string[] {
  return process.argv.slice(2)
}

/** Milliseconds that the work took, on the clock and of processor time on all threads. */
export async function timed(work: () => unknown): Promise<{ milliseconds: number; processor: number }> {
  const before = process.cpuUsage()
  const began = performance.now()
  await work()
  const milliseconds = performance.now() - began
  const { user, system } = process.cpuUsage(before)
  return { milliseconds, processor: (user + system) / 1_000 }
}

/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
