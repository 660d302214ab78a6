import { describe, expect, it } from 'vitest'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { byRole, click, press, renderApp, settle, type } from '../../support/render-app.tsx'

async function openSettings() {
  const vat = { name: 'VAT number', type: 'text', value: 'SE55' } as const
  const bridge = createFakeBridge([fakeContact(1, { formattedName: 'Ada', customFields: [vat] })])
  await bridge.invoke('customFields.list', {})
  await bridge.invoke('customFields.define', { name: 'Level', type: 'choice', choices: ['Gold'] })
  await renderApp(bridge)
  await press(',', { ctrlKey: true })
  await settle(40)
  return bridge
}
const rows = () =>
  [...document.querySelectorAll('[data-section="fields"] li')].map((row) => [
    row.querySelector('bdi')?.textContent,
    row.querySelector('[class*="hint"]')?.textContent,
  ])

describe('custom fields in the settings', () => {
  it('are listed with their kind, their choices and how many have them', async () => {
    await openSettings()
    expect(rows()).toEqual([
      ['VAT number', 'Text · 1 person has it'],
      ['Level', 'Choice · Gold · nobody has it yet'],
    ])
  })

  it('refuse a name that is there already before it is sent', async () => {
    const bridge = await openSettings()
    await click(byRole('button', 'Add field…'))
    await settle(40)
    await type(byRole('textbox', 'Name'), 'vat NUMBER')
    expect(document.body.textContent).toContain('There is a field named “VAT number” already. Choose another name.')
    const add = byRole('button', 'Add field')
    expect(add.hasAttribute('disabled')).toBe(true)
    const sent = bridge.requests.length
    await click(add)
    expect(bridge.requests).toHaveLength(sent)
  })

  it('are renamed for everyone, which the toast can undo', async () => {
    const bridge = await openSettings()
    await click(byRole('button', 'Change the field VAT number'))
    await settle(40)
    await type(byRole('textbox', 'Name'), 'Tax number')
    await click(byRole('button', 'Save field'))
    await settle(40)
    expect(rows()[0]?.[0]).toBe('Tax number')
    expect(bridge.contacts()[0]?.customFields[0]?.name).toBe('Tax number')
    expect(document.body.textContent).toContain('Renamed the field VAT number → Tax number')
  })

  it('come back with choices and place when the one deleted had nobody', async () => {
    await openSettings()
    await click(byRole('button', 'Move Level up'))
    const before = rows()
    expect(before.map(([name]) => name)).toEqual(['Level', 'VAT number'])
    await click(byRole('button', 'Delete the field Level'))
    expect(rows()).toHaveLength(1)
    await click(byRole('button', /^Undo/))
    await settle(40)
    expect(rows()).toEqual(before)
  })
})
