import { describe, expect, it } from 'vitest'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { byRole, click, press, renderApp, until } from '../../support/render-app.tsx'

const isThere = () => document.getElementById('sidebar') !== null

describe('the sidebar', () => {
  it.each([
    ['people', '2'],
    ['today', '1'],
    ['calendar', '3'],
    ['tasks', '4'],
    ['settings', ','],
  ])('is brought back by a button once it was hidden: %s', async (_page, key) => {
    await renderApp(createFakeBridge([fakeContact(1, { formattedName: 'Lena Ek' })]))
    await press(key, { ctrlKey: true })
    expect(isThere()).toBe(true)
    await click(byRole('button', 'Hide sidebar'))
    await until(() => !isThere())
    await click(byRole('button', 'Show sidebar'))
    await until(isThere)
  })
})
