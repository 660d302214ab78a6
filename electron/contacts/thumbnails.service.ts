import type { Book } from '../db/book.ts'
import { findThumbnailRow, insertThumbnail } from './photos.repository.ts'
import { findPhoto, shownTypeOf } from './photos.service.ts'

/** Decodes a picture and gives it back as a small square WebP, or null where it is none after all. */
export type Shrink = (picture: { readonly mediaType: string; readonly bytes: Uint8Array }) => Promise<Uint8Array | null>

type Parts = {
  readonly book: () => Book | undefined
  readonly shrink: Shrink
  readonly report: (error: unknown) => void
}
type Wanted = { readonly sha256: string; readonly resolve: (bytes: Uint8Array | null) => void }

/** Whoever scrolls on no longer waits for what has left the screen. */
const MOST_WAITING = 200
/** So many are kept in one transaction; what a book that cannot be written to does not take is made anew next time. */
const MOST_UNKEPT = 64

/**
 * The small picture of a photo, by its SHA-256, or null. It is made when first asked for, one at a time, the latest
 * first, and kept in the book; the photo itself stays as it came.
 */
export function createThumbnails({ book, shrink, report }: Parts): (sha256: string) => Promise<Uint8Array | null> {
  const asked = new Map<string, Promise<Uint8Array | null>>()
  const wanted: Wanted[] = []
  const refused = new Set<string>()
  // What is not committed yet is answered from memory; the list is what nobody has begun to keep.
  const made = new Map<string, Uint8Array>()
  let unkept: (readonly [string, Uint8Array])[] = []
  let isBusy = false

  const keep = async (open: Book) => {
    const batch = unkept
    unkept = []
    try {
      await open.write(async (write) => {
        for (const [sha256, bytes] of batch) insertThumbnail(write, sha256, bytes)
      })
    } catch (error) {
      report(error)
    }
    for (const [sha256] of batch) made.delete(sha256)
  }

  const make = async (open: Book, sha256: string): Promise<Uint8Array | null> => {
    const photo = findPhoto(open.read, sha256)
    if (photo === undefined) return null
    const mediaType = shownTypeOf(photo.bytes)
    const bytes = mediaType === null ? null : await shrink({ mediaType, bytes: photo.bytes })
    if (bytes === null) refused.add(sha256)
    else {
      made.set(sha256, bytes)
      unkept.push([sha256, bytes])
    }
    return bytes
  }

  const work = async (open: Book) => {
    isBusy = true
    for (let next = wanted.pop(); next !== undefined; next = wanted.pop()) {
      const bytes = await make(open, next.sha256).catch((error: unknown) => {
        report(error)
        return null
      })
      next.resolve(bytes)
      if (unkept.length >= (wanted.length === 0 ? 1 : MOST_UNKEPT)) void keep(open)
    }
    isBusy = false
  }

  return async (sha256) => {
    const open = book()
    if (open === undefined) return null
    const kept = made.get(sha256) ?? findThumbnailRow(open.read, sha256)
    if (kept !== undefined || refused.has(sha256)) return kept ?? null
    const waiting = asked.get(sha256)
    if (waiting !== undefined) return waiting
    const { promise, resolve } = Promise.withResolvers<Uint8Array | null>()
    const answer = promise.finally(() => asked.delete(sha256))
    asked.set(sha256, answer)
    wanted.push({ sha256, resolve })
    if (wanted.length > MOST_WAITING) wanted.shift()?.resolve(null)
    if (!isBusy) void work(open)
    return answer
  }
}
