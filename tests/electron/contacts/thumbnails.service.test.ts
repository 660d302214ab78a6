import { describe, expect, it } from 'vitest'
import { keepPhoto } from '../../../electron/contacts/photos.service.ts'
import { createThumbnails, type Shrink } from '../../../electron/contacts/thumbnails.service.ts'
import type { Book } from '../../../electron/db/book.ts'
import { historyState } from '../../../electron/history/history.service.ts'
import { openTestBook } from '../../support/open-test-book.ts'
import { makePng } from '../../support/pictures.ts'

const small = Buffer.from('small')
const kept = (book: Book) => book.read.prepare('SELECT bytes FROM photo_thumbnail').pluck().all()

/** A book with so many photos, the small pictures of them, and what was decoded for these, in order. */
async function withPhotos(count: number, shrink: Shrink = async () => small) {
  const book = await openTestBook()
  const photos = await book.write(async (write) =>
    Array.from({ length: count }, (_, index) => keepPhoto(write, makePng(index + 1, 1).toString('base64')).sha256),
  )
  const decoded: number[] = []
  const errors: unknown[] = []
  const open = (of: Book) =>
    createThumbnails({
      book: () => of,
      shrink: (picture) => {
        decoded.push(Buffer.from(picture.bytes).readUInt32BE(16))
        return shrink(picture)
      },
      report: (error) => errors.push(error),
    })
  return { book, photos, decoded, errors, open, thumbnailOf: open(book) }
}

/** Waits until what was begun before is committed. */
const settled = (book: Book) => book.write(async () => undefined)

describe('the small picture of a photo', () => {
  it('is made once, for all who ask, and kept in the book without a step of the history', async () => {
    const { book, photos, decoded, thumbnailOf, open } = await withPhotos(1)
    const sha256 = photos[0] ?? ''
    expect(await Promise.all([thumbnailOf(sha256), thumbnailOf(sha256)])).toEqual([small, small])
    expect(await thumbnailOf(sha256)).toEqual(small)
    await settled(book)
    expect(kept(book)).toEqual([small])
    expect(await open(book)(sha256)).toEqual(small)
    expect(decoded).toEqual([1])
    expect(historyState(book.read).undo).toBeNull()
  })

  it('is answered while somebody else writes', async () => {
    const { book, photos, thumbnailOf, decoded } = await withPhotos(1)
    const { promise, resolve } = Promise.withResolvers<void>()
    const writing = book.write(() => promise)
    expect(await thumbnailOf(photos[0] ?? '')).toEqual(small)
    expect(await thumbnailOf(photos[0] ?? '')).toEqual(small)
    expect([decoded, kept(book)]).toEqual([[1], []])
    resolve()
    await writing
    await settled(book)
    expect(kept(book)).toEqual([small])
  })

  it('is made one at a time, the latest first, and not at all for those that many others came after', async () => {
    let running = 0
    let most = 0
    const { book, photos, decoded, thumbnailOf } = await withPhotos(250, async () => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setImmediate(resolve))
      running--
      return small
    })
    const answers = await Promise.all(photos.map(thumbnailOf))
    expect(most).toBe(1)
    expect(decoded.slice(0, 3)).toEqual([1, 250, 249])
    expect(answers.filter((answer) => answer === null)).toHaveLength(49)
    await settled(book)
    expect(kept(book)).toHaveLength(201)
    // Whoever scrolls back asks again.
    expect(await thumbnailOf(photos[1] ?? '')).toEqual(small)
  })

  it('is none where the photo is none after all, which is tried once', async () => {
    const { book, photos, decoded, thumbnailOf } = await withPhotos(1, async () => null)
    for (let times = 0; times < 2; times++) expect(await thumbnailOf(photos[0] ?? '')).toBeNull()
    await settled(book)
    expect([decoded, kept(book)]).toEqual([[1], []])
    expect(await thumbnailOf('0'.repeat(64))).toBeNull()
  })

  it('is not even tried of a picture of too many pixels', async () => {
    const { book, decoded, thumbnailOf } = await withPhotos(0)
    const bomb = makePng(1, 1, { width: 65_535, height: 65_535 })
    await book.write(async ({ prepare }) =>
      prepare('INSERT INTO photo (sha256, media_type, bytes) VALUES (?, ?, ?)').run('f'.repeat(64), 'image/png', bomb),
    )
    expect(await thumbnailOf('f'.repeat(64))).toBeNull()
    expect(decoded).toEqual([])
  })

  it('goes with its photo, and is not kept when that went meanwhile', async () => {
    const { book, photos, thumbnailOf } = await withPhotos(2)
    await thumbnailOf(photos[0] ?? '')
    await settled(book)
    const writing = book.write(async ({ prepare }) => prepare('DELETE FROM photo').run())
    expect(await thumbnailOf(photos[1] ?? '')).toEqual(small)
    await writing
    await settled(book)
    expect(kept(book)).toEqual([])
  })

  it('is shown from a book that cannot be written to', async () => {
    const { book, photos, errors, open } = await withPhotos(1)
    const readOnly = { ...book, write: () => Promise.reject(new Error('read-only')) }
    expect(await open(readOnly)(photos[0] ?? '')).toEqual(small)
    await settled(book)
    expect(errors).toHaveLength(1)
  })
})
