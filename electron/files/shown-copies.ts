import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Copies of files under their own names, to be looked at: nobody changes what is kept by handing it to another program.
 * They can be read only by the user, and never run; all are gone when Kith ends.
 */
export function createShownCopies(temporary: string) {
  let folder: string | undefined
  return {
    /** A copy of `from` with this name. */
    make(from: string, sha256: string, name: string): string {
      folder ??= mkdtempSync(join(temporary, 'kith-files-'))
      const own = join(folder, sha256.slice(0, 16))
      const path = join(own, name)
      mkdirSync(own, { recursive: true, mode: 0o700 })
      if (statSync(path, { throwIfNoEntry: false })?.size === statSync(from).size) return path
      rmSync(path, { force: true })
      copyFileSync(from, path)
      chmodSync(path, 0o400)
      return path
    },
    removeAll(): void {
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 2 })
      folder = undefined
    },
  }
}
export type ShownCopies = ReturnType<typeof createShownCopies>
