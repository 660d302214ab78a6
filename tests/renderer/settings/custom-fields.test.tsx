import { describe, expect, it } from 'vitest'
import { renamedChoices } from '../../../renderer/custom-fields/renamed-choices.ts'
import type { CustomField } from '../../../shared/domain/contact.ts'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { byRole, click, press, renderApp, settle, type } from '../../support/render-app.tsx'

async function openSettings(more: readonly CustomField[] = []) {
  const vat = { name: 'VAT number', type: 'text', value: 'SE55' } as const
  const bridge = createFakeBridge([fakeContact(1, { formattedName: 'Ada', customFields: [vat, ...more] })])
  await bridge.invoke('customFields.list', {})
  if (more.length === 0)
    await bridge.invoke('customFields.define', { name: 'Level', type: 'choice', choices: ['Gold'] })
  else await bridge.invoke('customFields.setChoices', { id: 2, choices: ['Gold'] })
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
    const defined = () => bridge.requests.filter(({ channel }) => channel === 'customFields.define').length
    const before = defined()
    await click(add)
    expect(defined()).toBe(before)
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

  it('have their choices renamed for everyone who has them, unless that is not wanted', async () => {
    const level = { name: 'Level', type: 'choice', value: 'Gold' } as const
    const bridge = await openSettings([level])
    const change = async (lines: string, isForAll: boolean) => {
      await click(byRole('button', 'Change the field Level'))
      await settle(40)
      await type(byRole('textbox', 'Choices, one a line'), lines)
      if (!isForAll) await click(document.querySelector('[role="dialog"] [role="switch"]') as HTMLElement)
      await click(byRole('button', 'Save field'))
      await settle(300)
    }
    const value = () => bridge.contacts()[0]?.customFields.at(-1)?.value
    await change('Platinum', true)
    expect(value()).toBe('Platinum')
    expect(document.body.textContent).toContain('Renamed choices of “Level” for 1 person')
    await change('Gold', false)
    expect([value(), rows()[1]?.[1]]).toEqual(['Platinum', 'Choice · Gold · 1 person has it'])
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

describe('renamedChoices', () => {
  it.each([
    ['a line written over', ['Gold', 'Tin'], 'Platinum\nTin\n', [{ from: 'Gold', to: 'Platinum' }]],
    [
      'two of them',
      ['Gold', 'Tin'],
      'A\n B ',
      [
        { from: 'Gold', to: 'A' },
        { from: 'Tin', to: 'B' },
      ],
    ],
    ['one put in', ['Gold'], 'Gold\nTin', []],
    ['one taken out', ['Gold', 'Tin'], 'Tin', []],
    ['one moved', ['Gold', 'Tin'], 'Tin\nGold', []],
    ['one emptied', ['Gold', 'Tin'], '\nTin', []],
    ['one that became another there is', ['Gold', 'Tin'], 'Tin\nTin', []],
  ])('says of %s what is called otherwise now', (_, before, lines, renamed) => {
    expect(renamedChoices(before, lines)).toEqual(renamed)
  })
})
