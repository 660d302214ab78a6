import { isMainThread, type MessagePort, workerData } from 'node:worker_threads'
import { KithError } from '../../shared/contract/errors.ts'
import type { ContactFields } from '../../shared/domain/contact.ts'
import type { NameRules } from '../../shared/domain/name-rules.ts'
import type { SourceCard } from '../../shared/formats/vcard/card.ts'
import { saysMore } from '../../shared/formats/vcard/line-extras.ts'
import { toContactRows } from '../contacts/contact-rows.ts'
import { yieldToWindow } from '../platform/thread-priority.ts'
import type { CardBatch, CardSource, PreparedCard, WorkerReply, WorkerRequest } from './card-batch.ts'
import { decodeWithPhoto, fingerprintOf } from './prepare-card.ts'
import { createUnread } from './prepare-unread.ts'
import { preparePiece } from './read-calendar.ts'
import { readFile } from './read-file.ts'

/** Small enough that one is taken in a few milliseconds, large enough that few have to cross. */
const MOST_CARDS = 64
const MOST_BYTES = 512 * 1024
/** How many batches may wait to be taken: both threads stay busy, and the memory stays bounded. */
const MOST_WAITING = 4
const NOTHING_ELSE = { cards: [], pieces: [], unread: [] } as const

if (isMainThread) throw new Error('decode-worker runs as a worker thread')
const port: MessagePort = workerData
yieldToWindow()
let waiting = 0
let onTaken: (() => void) | null = null
let work: Promise<void> = Promise.resolve()

port.on('message', (request: WorkerRequest) => {
  if (request === 'next') {
    waiting -= 1
    onTaken?.()
  } else {
    work = work.then(() => decode(request.read, request.rules))
  }
})

async function decode(source: CardSource, rules: NameRules): Promise<void> {
  try {
    const file = readFile(source)
    const prepareUnread = createUnread()
    for (;;) {
      const step = await file.next()
      if (step.done) return reply({ kind: 'end', end: step.value })
      const { cards, coverage, pieces = [], unread = [], bytesRead, bytesTotal } = step.value
      for (const some of inBatches(cards)) {
        const { bytes, prepared } = prepare(some, rules, source.tag)
        await send({ bytes, ...NOTHING_ELSE, cards: prepared, ...(coverage && { coverage }), bytesRead, bytesTotal })
      }
      for (const some of inBatches(unread.flatMap(prepareUnread))) {
        const { keep, gather } = createGatherer()
        const prepared = some.map(({ source, ...part }) => ({ ...part, source: keep(source) }))
        await send({ bytes: gather(), ...NOTHING_ELSE, unread: prepared, bytesRead, bytesTotal })
      }
      for (const some of inBatches(pieces)) {
        const { keep, gather } = createGatherer()
        const prepared = some.map((piece) => preparePiece(piece, keep))
        await send({ bytes: gather(), ...NOTHING_ELSE, pieces: prepared, bytesRead, bytesTotal })
      }
    }
  } catch (error) {
    const { code, details } = error instanceof KithError ? error : new KithError('internal', { reason: String(error) })
    reply({ kind: 'failed', code, details })
  }
}

async function send(batch: CardBatch & { readonly bytes: Uint8Array<ArrayBuffer> }): Promise<void> {
  while (waiting >= MOST_WAITING) await new Promise<void>((resolve) => (onTaken = resolve))
  reply({ kind: 'batch', batch }, [batch.bytes.buffer])
  waiting += 1
}

function reply(message: WorkerReply, handedOver: ArrayBuffer[] = []): void {
  port.postMessage(message, handedOver)
}

function* inBatches<T extends { readonly source: Uint8Array }>(cards: readonly T[]): Generator<readonly T[]> {
  let start = 0
  let size = 0
  for (const [at, card] of cards.entries()) {
    size += card.source.length
    if (at + 1 - start < MOST_CARDS && size < MOST_BYTES) continue
    yield cards.slice(start, at + 1)
    start = at + 1
    size = 0
  }
  if (start < cards.length) yield cards.slice(start)
}

function withTag(fields: ContactFields, tag: string): ContactFields {
  return fields.tags.includes(tag) ? fields : { ...fields, tags: [...fields.tags, tag] }
}

/** Decodes cards, computes their rows, and gathers their bytes into one buffer that can be handed over. */
function prepare(
  cards: readonly SourceCard[],
  rules: NameRules,
  tag: string | undefined,
): { bytes: Uint8Array<ArrayBuffer>; prepared: PreparedCard[] } {
  const { keep, gather } = createGatherer()
  const prepared = cards.map((card): PreparedCard => {
    const { decoded, fields } = decodeWithPhoto(card)
    const { photo } = decoded
    return {
      line: decoded.line,
      fingerprint: fingerprintOf(card),
      uid: decoded.uid,
      revisedAt: decoded.revisedAt,
      // The rows are those of a new person; whoever is there already keeps their tags.
      rows: toContactRows(tag === undefined ? fields : withTag(fields, tag), rules),
      source: keep(decoded.source),
      photo:
        photo !== null && fields.photo?.kind === 'stored'
          ? { ...keep(photo.bytes), sha256: fields.photo.sha256, mediaType: photo.mediaType }
          : null,
      propertyCount: decoded.propertyCount,
      lostCount: decoded.lostCount,
      saysMore: saysMore(card),
      warnings: decoded.warnings,
    }
  })
  return { bytes: gather(), prepared }
}

/** Many stretches of bytes as one. */
function createGatherer() {
  const pieces: Uint8Array[] = []
  let length = 0
  return {
    keep(piece: Uint8Array) {
      pieces.push(piece)
      const start = length
      length += piece.length
      return { start, end: length }
    },
    gather(): Uint8Array<ArrayBuffer> {
      const bytes = new Uint8Array(length)
      let at = 0
      for (const piece of pieces) {
        bytes.set(piece, at)
        at += piece.length
      }
      return bytes
    },
  }
}
