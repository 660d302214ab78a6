import { act } from 'react'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { KithError } from '../../../shared/contract/errors.ts'
import type { Photo } from '../../../shared/domain/contact.ts'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { byRole, click, press, renderApp, settle } from '../../support/render-app.tsx'

const picture = (bytes = 'picture') => new File([bytes], 'ada.png', { type: 'image/png' })
const drawn: number[][] = []

/** This DOM draws nothing: a picture is 400 by 200, and a drawing is kept as what was asked for. */
beforeEach(() => {
  drawn.length = 0
  const decoded = { width: 400, height: 200, close: () => {} }
  vi.stubGlobal('createImageBitmap', async (file: Blob) => {
    if ((await file.text()) === 'text') throw new DOMException('The source image could not be decoded.')
    return decoded
  })
  const context = {
    clearRect: () => {},
    drawImage: (_: unknown, ...numbers: number[]) => drawn.push(numbers),
    getImageData: () => ({ data: [0, 0, 0, 255] }),
  }
  const canvas = HTMLCanvasElement.prototype
  const [getContext, toBlob] = [canvas.getContext, canvas.toBlob]
  Object.assign(canvas, {
    getContext: () => context,
    toBlob: (done: (file: Blob) => void, type: string) => done(new Blob([`cropped ${type}`])),
  })
  onTestFinished(() => {
    vi.unstubAllGlobals()
    Object.assign(canvas, { getContext, toBlob })
  })
})

async function edit(photo: Photo | null = null) {
  const bridge = await renderApp(createFakeBridge([fakeContact(1, { formattedName: 'Ada Lind', photo })]))
  await click(byRole('button', 'Edit'))
  return bridge
}

async function choose(file: File): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('input[type="file"]')
  if (!field) throw new Error('There is no field for files')
  Object.defineProperty(field, 'files', { configurable: true, value: [file] })
  await act(async () => field.dispatchEvent(new Event('change', { bubbles: true })))
  await settle(60)
}

async function use(button: string): Promise<void> {
  await click(byRole('button', button))
  await settle(60)
}

const shown = () => document.querySelector('#page img')?.getAttribute('src')
const stored = (bridge: ReturnType<typeof createFakeBridge>) =>
  bridge.requests
    .filter(({ channel }) => channel === 'photos.store')
    .map(({ input }) => atob((input as { bytes: string }).bytes))
const frame = () => byRole('application', /^Picture/)

describe('the photo while editing', () => {
  it('is cropped to a square, shown at once, saved with the person, and undone with them', async () => {
    const bridge = await edit()
    await choose(picture())
    expect(drawn.at(-1)?.slice(0, 4)).toEqual([100, 0, 200, 200])
    expect(stored(bridge)).toEqual([])
    await use('Use photo')
    expect(drawn.at(-1)).toEqual([100, 0, 200, 200, 0, 0, 200, 200])
    expect(stored(bridge)).toEqual(['cropped image/jpeg'])
    expect(shown()).toBe(`app://kith/thumbnail/${'b'.repeat(64)}`)
    expect(bridge.contacts()[0]?.photo).toBeNull()
    await press('s', { ctrlKey: true }, document.body)
    expect(bridge.contacts()[0]?.photo).toMatchObject({ kind: 'stored', sha256: 'b'.repeat(64) })
    await press('z', { ctrlKey: true }, document.body)
    expect(bridge.contacts()[0]?.photo).toBeNull()
  })

  it('is moved and zoomed by keys alone, and taken with Enter', async () => {
    const bridge = await edit()
    await choose(picture())
    await press('ArrowRight', { shiftKey: true }, frame())
    expect(drawn.at(-1)?.slice(0, 4)).toEqual([80, 0, 200, 200])
    for (let times = 0; times < 2; times++) await press('+', {}, frame())
    expect(drawn.at(-1)?.[2]).toBeCloseTo(200 / 1.21)
    await press('-', {}, frame())
    expect(drawn.at(-1)?.[2]).toBeCloseTo(200 / 1.1)
    await press('Enter', {}, frame())
    await settle(60)
    expect(stored(bridge)).toEqual(['cropped image/jpeg'])
  })

  it('stays as it was after Escape', async () => {
    const bridge = await edit()
    await choose(picture())
    await press('Escape', {}, frame())
    expect([stored(bridge), shown()]).toEqual([[], undefined])
    expect(byRole('button', /^Save/)).toBeDefined()
  })

  it('is the whole picture when that is asked for, byte for byte', async () => {
    const bridge = await edit()
    await choose(picture())
    await use('Use the whole picture')
    expect(stored(bridge)).toEqual(['picture'])
    expect(shown()).toBeDefined()
  })

  it('that is there is cropped from its menu, from the bytes in the book', async () => {
    const asked: string[] = []
    vi.stubGlobal('fetch', async (address: string) => {
      asked.push(address)
      return new Response('kept')
    })
    const sha256 = 'a'.repeat(64)
    const bridge = await edit({ kind: 'stored', sha256, mediaType: 'image/png', byteLength: 4 })
    await click(byRole('button', 'Photo: choose or remove'))
    await click(byRole('menuitem', 'Crop…'))
    await settle(60)
    await use('Use photo')
    expect(asked).toEqual([`app://kith/photo/${sha256}`])
    expect(stored(bridge)).toEqual(['cropped image/jpeg'])
    expect(shown()).toBe(`app://kith/thumbnail/${'b'.repeat(64)}`)
  })

  it('is removed from its menu', async () => {
    await edit()
    await choose(picture())
    await use('Use photo')
    await click(byRole('button', 'Photo: choose or remove'))
    await click(byRole('menuitem', 'Remove photo'))
    expect(shown()).toBeUndefined()
  })

  it('is taken from what is pasted or dropped', async () => {
    const bridge = await edit()
    const withPicture = (type: string, property: string) =>
      Object.defineProperty(new Event(type, { bubbles: true, cancelable: true }), property, {
        value: { files: [picture()], items: [], types: ['Files'], getData: () => '' },
      })
    await act(async () => window.dispatchEvent(withPicture('paste', 'clipboardData')))
    await settle(60)
    await use('Use photo')
    expect(shown()).toBeDefined()
    await act(async () => {
      byRole('button', 'Photo: choose or remove').dispatchEvent(withPicture('drop', 'dataTransfer'))
    })
    await settle(60)
    await use('Use photo')
    expect(stored(bridge)).toHaveLength(2)
    expect(document.body.textContent).not.toContain('Kith imports .vcf, .csv, .ics and .zip files')
  })

  it('says so when it is no picture, or cannot be kept', async () => {
    const bridge = await edit()
    await choose(picture('text'))
    expect(document.body.textContent).toContain('This is no picture that Kith can show.')
    expect(document.querySelector('[role="dialog"]')).toBeNull()
    bridge.answer('photos.store', () => {
      throw new KithError('book.diskFull')
    })
    await choose(picture())
    await use('Use photo')
    expect(document.querySelector('[role="dialog"]')?.textContent).toContain('The disk is full')
    expect(shown()).toBeUndefined()
  })
})
