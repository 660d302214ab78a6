import { describe, expect, it } from 'vitest'
import { createOpenedFilesImporter, type StartImport } from '../../../electron/app/import-opened-files.ts'
import { KithError } from '../../../shared/contract/errors.ts'

const summary = { importId: 1, files: [], contacts: 1 }

function importerOf(start: StartImport) {
  const told: unknown[] = []
  const open = createOpenedFilesImporter(start, (event, payload) => told.push([event, payload]), '/book')
  return { open, told }
}

describe('createOpenedFilesImporter', () => {
  it('imports one lot after the other, and tells of each', async () => {
    const started: string[] = []
    const ends: (() => void)[] = []
    const { open, told } = importerOf(async ([path = '']) => {
      started.push(path)
      await new Promise<void>((resolve) => ends.push(resolve))
      return summary
    })
    open(['a.vcf'])
    open(['b.vcf'])
    await expect.poll(() => started).toEqual(['a.vcf'])
    ends[0]?.()
    await expect.poll(() => started).toEqual(['a.vcf', 'b.vcf'])
    expect(told).toEqual([['imports.finished', { summary }]])
  })

  it('goes on after a failure, which it tells as well', async () => {
    const { open, told } = importerOf(async ([path = '']) => {
      if (path === 'a.vcf') throw new KithError('import.busy')
      return summary
    })
    open(['a.vcf'])
    open(['b.vcf'])
    await expect
      .poll(() => told)
      .toEqual([
        ['imports.finished', { error: { code: 'import.busy', details: {} } }],
        ['imports.finished', { summary }],
      ])
  })
})
