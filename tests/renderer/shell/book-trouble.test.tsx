import { act } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { useBookTrouble } from '../../../renderer/api/book-trouble.ts'
import { useToasts } from '../../../renderer/ui/toast-store.ts'
import { KithError } from '../../../shared/contract/errors.ts'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { byRole, click, renderApp, settle } from '../../support/render-app.tsx'

const gone = () => {
  throw new KithError('book.gone', { path: '/media/stick/kith.sqlite' })
}
/** The answer to what was just done, which goes away by itself. */
const dismissToast = () => act(async () => useToasts.getState().dismiss())
const text = () => document.body.textContent ?? ''
const banners = () => text().split(/is no longer where it was opened|on a read-only disk or folder/).length - 1

beforeEach(() => useBookTrouble.getState().end())

describe('trouble with the disk of the book', () => {
  it('stands above the window once, however often it is met, until the book is found again', async () => {
    const bridge = createFakeBridge([fakeContact(1)])
    await renderApp(bridge)
    expect(banners()).toBe(0)
    bridge.answer('contacts.update', gone)
    bridge.answer('book.findAgain', gone)
    for (let tries = 0; tries < 3; tries++) await click(byRole('button', 'Add to favourites'))
    await dismissToast()
    expect(banners()).toBe(1)
    expect(text()).toContain('/media/stick/kith.sqlite is no longer where it was opened, so nothing was saved.')
    await click(byRole('button', 'Try again'))
    await dismissToast()
    expect(banners()).toBe(1)
    bridge.answer('book.findAgain', () => undefined)
    await click(byRole('button', 'Try again'))
    await settle()
    expect(banners()).toBe(0)
  })

  it('is looked for when somebody comes back to the window', async () => {
    const bridge = createFakeBridge([fakeContact(1)])
    await renderApp(bridge)
    bridge.answer('book.findAgain', gone)
    await act(async () => window.dispatchEvent(new Event('focus')))
    await settle()
    expect(banners()).toBe(1)
    bridge.answer('book.findAgain', () => undefined)
    await act(async () => window.dispatchEvent(new Event('focus')))
    await settle()
    expect(banners()).toBe(0)
  })

  it('is told of a book that can only be looked at, also before anything is done', async () => {
    const bridge = createFakeBridge([fakeContact(1)])
    bridge.answer('book.state', () => ({ isReadOnly: true }))
    await renderApp(bridge)
    await settle()
    expect(text()).toContain('Your book is on a read-only disk or folder. You can look at everything')
    bridge.answer('book.state', () => ({ isReadOnly: false }))
    await click(byRole('button', 'Try again'))
    await settle()
    expect(banners()).toBe(0)
  })
})
