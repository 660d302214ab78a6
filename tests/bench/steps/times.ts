import { percentile } from './step.ts'

/** How long the work takes, over and over. */
export function times(count: number, work: (n: number) => unknown): { p50: number; p95: number } {
  const taken = Array.from({ length: count }, (_, n) => {
    const start = performance.now()
    work(n)
    return performance.now() - start
  })
  return { p50: percentile(taken, 0.5), p95: percentile(taken, 0.95) }
}
