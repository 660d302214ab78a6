import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { npm } from './run-command.mjs'

/**
 * Reports how many bytes npm has fetched of a large package. npm itself says nothing while it fetches, but it streams
 * the package into the `tmp` folder of its cache. Returns a function that ends the watch.
 */
export async function watchNpmDownload(report, total) {
  const { stdout } = await npm(['config', 'get', 'cache', '--loglevel=error'])
  const folder = join(stdout.trim(), '_cacache', 'tmp')
  const timer = setInterval(async () => {
    const largest = await largestFile(folder).catch(() => 0)
    if (largest > 1e6) report(Math.min(largest, total), total)
  }, 500)
  return () => clearInterval(timer)
}

async function largestFile(folder) {
  const names = await readdir(folder)
  const sizes = await Promise.all(names.map((name) => stat(join(folder, name)).then((file) => file.size)))
  return Math.max(0, ...sizes)
}
