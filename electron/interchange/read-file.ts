import { read } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { KithError } from '../../shared/contract/errors.ts'
import type { SourceCard } from '../../shared/formats/vcard/card.ts'
import { CardReader } from '../../shared/formats/vcard/read-cards.ts'
import type { CardSource, FileEnd } from './card-batch.ts'
import { isLikelyCards, unreadable } from './unreadable.ts'

const CHUNK = 256 * 1024
const STANDARD_INPUT = 0
const readInto = promisify(read)

export type CardsRead = {
  readonly cards: readonly SourceCard[]
  readonly bytesRead: number
  readonly bytesTotal: number
}

/**
 * The cards of a file, a few at a time, so that the memory needed does not grow with the file.
 * Throws `import.unreadable` when it cannot be read to its end, `import.noCards` when there is no card in it.
 */
export async function* readFile(source: CardSource): AsyncGenerator<CardsRead, FileEnd> {
  const { path, name } = source
  let file: FileHandle | undefined
  try {
    file = path === null ? undefined : await open(path)
    const stats = await file?.stat()
    if (stats?.isDirectory()) throw new KithError('import.unreadable', { file: name, reason: 'it is a folder' })
    // Pipes have no length.
    return yield* readAll(file?.fd ?? STANDARD_INPUT, name, stats?.isFile() ? stats.size : 0)
  } catch (error) {
    throw unreadable(error, name)
  } finally {
    await file?.close()
  }
}

async function* readAll(fd: number, name: string, bytesTotal: number): AsyncGenerator<CardsRead, FileEnd> {
  const reader = new CardReader()
  let bytesRead = 0
  let count = 0
  for (;;) {
    const chunk = await readChunk(fd)
    if (chunk.length === 0) break
    if (bytesRead === 0 && !isLikelyCards(chunk, name)) throw new KithError('import.noCards', { file: name })
    bytesRead += chunk.length
    const cards = reader.push(chunk)
    count += cards.length
    yield { cards, bytesRead, bytesTotal }
  }
  if (bytesRead < bytesTotal) {
    throw new KithError('import.unreadable', { file: name, reason: 'it became shorter while it was being read' })
  }
  const last = reader.end()
  const { warnings } = reader
  if (count + last.length + warnings.length === 0) throw new KithError('import.noCards', { file: name })
  yield { cards: last, bytesRead, bytesTotal }
  return { byteLength: bytesRead, warnings }
}

/** The next bytes: as many as fit, fewer before the end, none at the end. A pipe gives them in pieces of any size. */
async function readChunk(fd: number): Promise<Uint8Array> {
  const buffer = new Uint8Array(CHUNK)
  let length = 0
  while (length < CHUNK) {
    const count = await readSome(fd, buffer, length)
    if (count === 0) break
    length += count
  }
  return buffer.subarray(0, length)
}

/** Standard input may have to be waited for, and on Windows its end is an error. */
async function readSome(fd: number, buffer: Uint8Array, from: number): Promise<number> {
  for (;;) {
    try {
      return (await readInto(fd, buffer, from, buffer.length - from, null)).bytesRead
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw error
      await wait(10)
    }
  }
}
