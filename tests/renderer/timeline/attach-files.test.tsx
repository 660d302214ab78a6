import { act } from 'react'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../shared/domain/entry.ts'
import { LARGEST_FILE } from '../../../shared/domain/entry.ts'
import { createFakeBridge, type FakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { byRole, click, option, renderApp, settle } from '../../support/render-app.tsx'

const ada = fakeContact(1, { formattedName: 'Ada Lindqvist' })
const said = () => document.body.textContent
const asked = ({ requests }: FakeBridge, name: string) =>
  requests.filter(({ channel }) => channel === name).map(({ input }) => input)
const composer = () => byRole('textbox', /^Write about/)
const quote = () => new File(['the quote'], 'quote.pdf', { type: 'application/pdf' })

async function open() {
  const bridge = createFakeBridge([ada])
  await renderApp(bridge)
  await click(option(/Ada/))
  return bridge
}

/** Brings files to the composer, as a drop or a paste does. */
async function bring(type: 'drop' | 'paste', files: readonly File[], types = ['Files']) {
  const event = new Event(type, { bubbles: true, cancelable: true })
  const data = { types, files, items: [], getData: () => '' }
  Object.assign(event, { dataTransfer: data, clipboardData: data })
  await act(async () => void composer().dispatchEvent(event))
  await settle(20)
  return event
}

describe('files at an entry', () => {
  it.each(['drop', 'paste'] as const)('are taken by %s, and saved with it', async (way) => {
    const bridge = await open()
    const event = await bring(way, [quote()])
    expect(event.defaultPrevented).toBe(true)
    expect(said()).toContain('quote.pdf')
    await click(byRole('button', /^Add note/))
    await settle()
    const [logged] = asked(bridge, 'timeline.log') as Entry[]
    expect(logged?.files).toMatchObject([{ name: 'quote.pdf', mediaType: 'application/pdf', byteLength: 9 }])
    await settle(20)
    await click(byRole('button', 'quote.pdf'))
    expect(asked(bridge, 'files.open')).toMatchObject([{ name: 'quote.pdf' }])
  })

  it('leave text that is pasted beside a picture of it as text', async () => {
    const bridge = await open()
    const event = await bring('paste', [quote()], ['text/plain', 'Files'])
    expect(event.defaultPrevented).toBe(false)
    expect(asked(bridge, 'files.attach')).toEqual([])
  })

  it('that are too large or no files are named in a sentence; the others are kept', async () => {
    const bridge = await open()
    const film = quote()
    Object.defineProperty(film, 'size', { value: LARGEST_FILE + 1 })
    Object.defineProperty(film, 'name', { value: 'film.mov' })
    const folder = quote()
    Object.defineProperty(folder, 'arrayBuffer', { value: () => Promise.reject(new Error('a folder')) })
    Object.defineProperty(folder, 'name', { value: 'Pictures' })
    await bring('drop', [film, folder, quote()])
    expect(said()).toContain('“film.mov” is larger than 50 MB.')
    expect(said()).toContain('“Pictures” cannot be read. A folder cannot be attached.')
    expect(asked(bridge, 'files.attach')).toHaveLength(1)
    expect(byRole('button', 'Without quote.pdf')).toBeTruthy()
  })

  it('that are gone say so, and cannot be opened', async () => {
    const bridge = await open()
    await bring('drop', [quote()])
    bridge.answer('files.missing', ({ sha256s }) => sha256s)
    await click(byRole('button', /^Add note/))
    await settle(40)
    expect(said()).toContain('This file is gone; a backup may still hold it.')
    expect(() => byRole('button', 'quote.pdf')).toThrow()
  })
})
