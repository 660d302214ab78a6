import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { interchangeHandlers } from '../../../electron/interchange/interchange.handlers.ts'
import type { Broadcast } from '../../../electron/ipc/broadcast.ts'
import { createRouter } from '../../../electron/ipc/router.ts'
import { interchangeContract } from '../../../shared/contract/interchange.contract.ts'
import { generate } from '../../bench/generate-cards.ts'
import { card, IMPORT_WORKER } from '../../support/import-text.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const MANY = generate({ count: 1_500, seed: 4, dialect: 'mixed', photos: 0, odd: 0 })
const SENDER = { url: 'app://kith/index.html', isMainFrame: true, windowId: 7 }

async function openRouter(dialogs: { files?: readonly string[] | null } = {}) {
  const book = await openTestBook()
  const folder = temporaryFolder()
  const events: { event: string; payload: unknown }[] = []
  const broadcast: Broadcast = (event, payload) => void events.push({ event, payload })
  const asked: unknown[] = []
  const handlers = interchangeHandlers({
    book,
    clock: steppingClock(),
    broadcast,
    worker: IMPORT_WORKER,
    takeOpened: () => null,
    chooseFilesToImport: async (windowId) => {
      asked.push(windowId)
      return dialogs.files?.map((name) => join(folder, name)) ?? null
    },
  })
  const router = createRouter({ book, contract: interchangeContract, handlers, trusts: () => true })
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const ask = (channel: string, input: unknown = {}) => router(SENDER, channel, input)
  return { ask, file, events, asked }
}

describe('the channels of import', () => {
  it('import files, tell how far they are ten times a second at most, and undo', async () => {
    const { ask, file, events } = await openRouter()
    const path = file('many.vcf', MANY)
    const began = performance.now()
    const result = await ask('imports.start', { paths: [path] })
    const tenths = (performance.now() - began) / 100
    expect(result).toMatchObject({ ok: true, value: { importId: 1, files: [{ file: 'many.vcf', error: null }] } })
    const progress = events.filter(({ event }) => event === 'imports.progressed')
    expect(progress[0]?.payload).toMatchObject({ jobId: 1, file: 'many.vcf', bytesTotal: Buffer.byteLength(MANY) })
    expect(progress.length).toBeLessThanOrEqual(tenths + 1)
    expect(await ask('imports.state')).toEqual({ ok: true, value: { state: 'idle' } })
    expect(await ask('imports.undo', { importId: 1 })).toMatchObject({ ok: true, value: { conflicts: [] } })
  }, 30_000)

  it('refuse a second import beside the first, and cancel that', async () => {
    const { ask, file } = await openRouter()
    const path = file('many.vcf', MANY)
    const first = ask('imports.start', { paths: [path] })
    expect(await ask('imports.state')).toMatchObject({ ok: true, value: { state: 'running', progress: { jobId: 1 } } })
    expect(await ask('imports.start', { paths: [path] })).toMatchObject({ ok: false, error: { code: 'import.busy' } })
    await ask('imports.cancel')
    expect(await first).toEqual({ ok: false, error: { code: 'import.cancelled', details: {} } })
    expect(await ask('imports.start', { paths: [file('one.vcf', card('Ada Lind'))] })).toMatchObject({
      ok: true,
      value: { contacts: 1 },
    })
  })

  it('tell what was chosen, and nothing when nothing was', async () => {
    const chosen = await openRouter({ files: ['one.vcf'] })
    const path = chosen.file('one.vcf', card('Ada Lind'))
    expect(await chosen.ask('imports.choose')).toEqual({ ok: true, value: [path] })
    expect(chosen.asked).toEqual([7])
    const closed = await openRouter()
    expect(await closed.ask('imports.choose')).toEqual({ ok: true, value: null })
  })
})
