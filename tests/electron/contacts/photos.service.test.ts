import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createContact, updateContact } from '../../../electron/contacts/contacts.service.ts'
import { findPhoto, keepPhoto } from '../../../electron/contacts/photos.service.ts'
import { historyState, undoLast } from '../../../electron/history/history.service.ts'
import { makeFields } from '../../support/make-contact.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])

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
