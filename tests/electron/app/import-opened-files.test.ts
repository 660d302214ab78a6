import { describe, expect, it } from 'vitest'
import { createOpenedFilesQueue } from '../../../electron/app/import-opened-files.ts'

describe('createOpenedFilesQueue', () => {
  it('keeps files until they are asked for, each once, and tells of them', () => {
    const told: unknown[] = []
    const queue = createOpenedFilesQueue((event, payload) => told.push([event, payload]))
    expect(queue.take()).toBeNull()
    queue.add(['a.vcf', 'b.vcf'])
    queue.add(['b.vcf', 'c.vcf'])
    expect(queue.take()).toEqual(['a.vcf', 'b.vcf', 'c.vcf'])
    expect(queue.take()).toBeNull()
    queue.add(['a.vcf'])
    expect(queue.take()).toEqual(['a.vcf'])
    expect(told).toEqual([
      ['imports.opened', {}],
      ['imports.opened', {}],
      ['imports.opened', {}],
    ])
  })
})
