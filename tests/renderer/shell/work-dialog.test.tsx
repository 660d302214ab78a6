import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { KithError } from '../../../shared/contract/errors.ts'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { byRole, click, focus, press, renderApp, settle } from '../../support/render-app.tsx'

const dialog = () => document.querySelector('[role="dialog"]')
const said = () => [...document.querySelectorAll('[role="status"]')].map((place) => place.textContent).join('|')

/** Two people are about to be made favourites, which goes on until it is cancelled. */
async function startLongWork() {
  const bridge = createFakeBridge([1, 2].map((id) => fakeContact(id, { formattedName: `P${id}` })))
  let cancel: (() => void) | undefined
  bridge.answer('contacts.updateMany', () => {
    bridge.tell('work.progressed', { done: 1_234, total: 5_000 })
    return new Promise<number>((_, reject) => {
      cancel = () => reject(new KithError('work.cancelled'))
    })
  })
  bridge.answer('work.cancel', () => {
    bridge.tell('work.ended', {})
    cancel?.()
  })
  await renderApp(bridge)
  await focus(byRole('listbox', 'People'))
  await press('a', { ctrlKey: true })
  await click(byRole('button', 'Add to favourites'))
  return bridge
}

describe('long work', () => {
  it('shows how far it has come, and says that cancelling left everything as it was', async () => {
    await startLongWork()
    expect(dialog()?.textContent).toContain('1,234 of 5,000 people')
    expect(document.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow')).toBe('24')
    await click(byRole('button', 'Cancel'))
    await settle(40)
    expect(dialog()).toBeNull()
    expect(said()).toContain('Cancelled. Everything is as it was.')
  })

  it('can be hidden, and goes away when it is over', async () => {
    const bridge = await startLongWork()
    await click(byRole('button', 'Hide'))
    await act(async () => bridge.tell('work.progressed', { done: 2_000, total: 5_000 }))
    expect(dialog()).toBeNull()
    await act(async () => bridge.tell('work.ended', {}))
    await act(async () => bridge.tell('work.progressed', { done: 1, total: 5_000 }))
    expect(dialog()).not.toBeNull()
    await act(async () => bridge.tell('work.ended', {}))
    await settle(20)
    expect(dialog()).toBeNull()
  })
})
