import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { KithError } from '../../../shared/contract/errors.ts'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { byRole, click, press, renderApp, settle } from '../../support/render-app.tsx'

const picture = (bytes = 'picture') => new File([bytes], 'ada.png', { type: 'image/png' })

async function edit() {
  const bridge = await renderApp(createFakeBridge([fakeContact(1, { formattedName: 'Ada Lind' })]))
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

const shown = () => document.querySelector('#page img')?.getAttribute('src')

describe('the photo while editing', () => {
  it('is shown at once, saved with the person, and undone with them', async () => {
    const bridge = await edit()
    await choose(picture())
    expect(bridge.requests.find(({ channel }) => channel === 'photos.store')?.input).toEqual({ bytes: btoa('picture') })
    expect(shown()).toBe(`app://kith/photo/${'b'.repeat(64)}`)
    expect(bridge.contacts()[0]?.photo).toBeNull()
    await press('s', { ctrlKey: true }, document.body)
    expect(bridge.contacts()[0]?.photo).toMatchObject({ kind: 'stored', sha256: 'b'.repeat(64) })
    await press('z', { ctrlKey: true }, document.body)
    expect(bridge.contacts()[0]?.photo).toBeNull()
  })

  it('is removed from its menu', async () => {
    await edit()
    await choose(picture())
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
    expect(shown()).toBeDefined()
    await act(async () => {
      byRole('button', 'Photo: choose or remove').dispatchEvent(withPicture('drop', 'dataTransfer'))
    })
    await settle(60)
    expect(bridge.requests.filter(({ channel }) => channel === 'photos.store')).toHaveLength(2)
    expect(document.body.textContent).not.toContain('Kith imports .vcf, .csv and .zip files')
  })

  it('says so when it is no picture', async () => {
    const bridge = await edit()
    bridge.answer('photos.store', () => {
      throw new KithError('photo.unknown')
    })
    await choose(picture('text'))
    expect(document.body.textContent).toContain('This is no picture that Kith can show.')
    expect(shown()).toBeUndefined()
  })
})
