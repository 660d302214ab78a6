import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished, type TestContext } from 'vitest'
import { temporaryFolder } from './temporary-folder.ts'

type Skip = Pick<TestContext, 'skip'>

/** A small disk of its own at this folder. Skips the test, saying why, where no disk may be mounted. */
export function mountDisk(
  { skip }: Skip,
  megabytes: number,
  folder = temporaryFolder(),
): { folder: string; unmount(): void } {
  mkdirSync(folder, { recursive: true })
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' })
  } catch {
    skip('no disk can be mounted here: that takes root on Linux')
  }
  let isMounted = true
  const unmount = () => {
    // Lazily: open files stay open, as when a network drive is lost.
    if (isMounted) execFileSync('umount', ['-l', folder])
    isMounted = false
  }
  onTestFinished(unmount)
  return { folder, unmount }
}

/** Mounts what stands at a folder once more, so that nobody may write to it. */
export function remount({ skip }: Skip, folder: string, how: 'ro' | 'rw'): void {
  try {
    execFileSync('mount', ['-o', `remount,${how}`, folder], { stdio: 'pipe' })
  } catch {
    skip('a disk cannot be mounted read-only here')
  }
}

/** Fills a disk to its last page. Returns what frees it again. */
export function fillDisk(folder: string, leave = 0): () => void {
  const file = join(folder, 'ballast')
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(file, Buffer.alloc(Math.max(0, bavail * bsize - leave), 1))
  return () => {
    if (existsSync(file)) rmSync(file)
  }
}
