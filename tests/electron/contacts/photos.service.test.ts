import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createContact, updateContact } from '../../../electron/contacts/contacts.service.ts'
import { findPhoto, keepPhoto } from '../../../electron/contacts/photos.service.ts'
import { historyState, undoLast } from '../../../electron/history/history.service.ts'
import { makeFields } from '../../support/make-contact.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'
import { makePng, PICTURES } from '../../support/pictures.ts'

const PNG = PICTURES['image/png']
const VAST = makePng(1, 1, { width: 20_000, height: 20_000 })

describe('keepPhoto', () => {
  it('keeps the bytes once, under their hash, and knows what they are', async () => {
    const book = await openTestBook()
    const keep = () => book.write(async (write) => keepPhoto(write, PNG.toString('base64')))
    const photo = await keep()
    expect(await keep()).toEqual(photo)
    expect(photo).toEqual({
      kind: 'stored',
      sha256: createHash('sha256').update(PNG).digest('hex'),
      mediaType: 'image/png',
      byteLength: PNG.length,
    })
    expect(Buffer.from(findPhoto(book.read, photo.sha256)?.bytes ?? [])).toEqual(PNG)
    expect(historyState(book.read).undo).toBeNull()
  })

  it('becomes a step of the history with the contact that shows it', async () => {
    const book = await openTestBook()
    const clock = steppingClock()
    const ada = await book.write(async (write) =>
      createContact(write, makeFields({ formattedName: 'Ada' }), 'a', clock),
    )
    const photo = await book.write(async (write) => keepPhoto(write, PNG.toString('base64')))
    const changed = await book.write(async (write) => updateContact(write, ada.id, { photo }, clock))
    expect(changed.photo).toEqual(photo)
    await book.write((write) => undoLast(write, clock))
    expect(historyState(book.read).redo).toMatchObject({ name: 'contacts.update' })
  })

  it.each(Object.entries(PICTURES))('keeps every kind that the window can show: %s', async (mediaType, bytes) => {
    const book = await openTestBook()
    const kept = await book.write(async (write) => keepPhoto(write, bytes.toString('base64')))
    expect(kept).toMatchObject({ mediaType, byteLength: bytes.length })
  })

  it.each([
    ['photo.damaged', 'half a picture', PICTURES['image/jpeg'].subarray(0, -40)],
    ['photo.damaged', 'a picture without a header', PNG.subarray(0, 20)],
    ['photo.tooManyPixels', 'a picture that would fill the memory', VAST],
    ['photo.unknown', 'nothing', Buffer.alloc(0)],
    ['photo.unknown', 'a web page', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ])('answers %s to %s, and keeps nothing', async (code, _, bytes) => {
    const book = await openTestBook()
    const work = book.write(async (write) => keepPhoto(write, bytes.toString('base64')))
    await expect(work).rejects.toMatchObject({ code })
    expect(book.read.prepare('SELECT count(*) FROM photo').pluck().get()).toBe(0)
  })

  it('says how large a picture is that is too large', async () => {
    const book = await openTestBook()
    const work = book.write(async (write) => keepPhoto(write, VAST.toString('base64')))
    await expect(work).rejects.toThrow('20000 × 20000 pixels large; Kith shows up to 64 million')
  })

  it.each([
    ['text', Buffer.from('This is no picture, whatever its name says.')],
    ['a drawing with scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['a kind the window cannot show', Buffer.from('II*\0TIFF')],
  ])('refuses %s', async (_, bytes) => {
    const book = await openTestBook()
    const work = book.write(async (write) => keepPhoto(write, bytes.toString('base64')))
    await expect(work).rejects.toMatchObject({ code: 'photo.unknown' })
  })
})
