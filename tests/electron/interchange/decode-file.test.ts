import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { connectDecoder } from '../../../electron/interchange/decode-file.ts'
import { startDecodeThread } from '../../../electron/interchange/decode-thread.ts'
import { DEFAULT_NAME_RULES } from '../../../shared/domain/name-rules.ts'
import { card, DECODE_WORKER } from '../../support/import-text.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const MEGABYTE = 1024 * 1024
const CARD = card('Ada Lind', `NOTE:${'x'.repeat(8_000)}`)
const CHUNK = Buffer.from(CARD.repeat(32))
const CHUNKS = 128

/** Writes cards into a pipe as fast as they are read out of it; `taken` is how many bytes went in. */
function pipeOfCards() {
  const path = join(temporaryFolder(), 'pipe.vcf')
  execFileSync('mkfifo', [path])
  const state = { path, taken: 0 }
  void (async () => {
    const pipe = createWriteStream(path, { highWaterMark: 1 })
    for (let count = 0; count < CHUNKS; count++) {
      if (!pipe.write(CHUNK)) await once(pipe, 'drain')
      state.taken += CHUNK.length
    }
    pipe.end()
  })()
  return state
}

describe.skipIf(process.platform === 'win32')('a decoder', () => {
  it('reads a few megabytes ahead of who takes the cards, however long the file is', async () => {
    const thread = startDecodeThread(DECODE_WORKER)
    const decoder = connectDecoder(thread.port)
    onTestFinished(() => {
      decoder.close()
      return thread.close()
    })
    const pipe = pipeOfCards()
    let [cards, lead] = [0, 0]
    for await (const batch of decoder.decode({ path: pipe.path, name: 'pipe.vcf' }, DEFAULT_NAME_RULES)) {
      // A while in which one who does not wait to be asked would read all of it.
      if (cards === 0) await new Promise((resolve) => setTimeout(resolve, 500))
      cards += batch.cards.length
      lead = Math.max(lead, pipe.taken - batch.bytesRead)
    }
    expect(cards).toBe(CHUNKS * 32)
    expect(pipe.taken).toBeGreaterThan(30 * MEGABYTE)
    expect(lead / MEGABYTE).toBeLessThan(6)
  })
})
