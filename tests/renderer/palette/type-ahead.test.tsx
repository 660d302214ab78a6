import { act } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { useWindow } from '../../../renderer/shell/window-store.ts'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { byRole, option, renderApp, until } from '../../support/render-app.tsx'

// The palette is the real one, but comes only when the test lets it.
const gate = vi.hoisted(() => {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { isOpen: promise, open: resolve }
})
vi.mock('../../../renderer/palette/palette.tsx', async (original) => {
  await gate.isOpen
  return original()
})

const people = [fakeContact(1, { formattedName: 'Ada Lindqvist' }), fakeContact(2, { formattedName: 'Edda Moss' })]
const field = () => document.querySelector<HTMLInputElement>('input[role="combobox"]')

/** Keys one after the other, faster than anything is fetched in between. */
async function pressAtOnce(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const ctrlKey = key === 'Ctrl k'
    const pressed = { key: ctrlKey ? 'k' : key, ctrlKey, bubbles: true, cancelable: true }
    await act(async () => {
      const target = document.activeElement ?? document.body
      target.dispatchEvent(new KeyboardEvent('keydown', pressed))
    })
  }
}

describe('what is typed before the palette is there', () => {
  it('is found in its field, and is no command of the window; Enter takes what answers it', async () => {
    const bridge = createFakeBridge(people)
    await renderApp(bridge, false)
    await act(async () => option(/Ada/).click())
    await pressAtOnce('Ctrl k', 'e', 'd', 'x', 'Backspace', 'd', 'a', 'Enter')
    expect(field()).toBeNull()
    expect(useWindow.getState().selected).toBe(1)
    gate.open()
    await until(() => useWindow.getState().selected === 2)
    expect(useWindow.getState().selected).toBe(2)
    expect(byRole('article', 'Edda Moss')).toBeTruthy()
    expect(bridge.requests.filter(({ channel }) => /delete|update/.test(channel))).toEqual([])
    expect(field()).toBeNull()
  })
})
