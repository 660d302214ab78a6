import { describe, expect, it } from 'vitest'
import type { CustomField } from '../../../shared/domain/contact.ts'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { byRole, click, focus, option, press, renderApp, settle, type } from '../../support/render-app.tsx'

const field = (name: string, kind: CustomField['type'], value: string): CustomField => ({ name, type: kind, value })
const OWN = [
  field('Level', 'choice', 'Bronze'),
  field('Shoe size', 'number', '42.50'),
  field('Met', 'date', '2023-10-07'),
  field('Newsletter', 'boolean', 'false'),
  field('Shop', 'link', 'https://shop.example'),
]

async function startEditing(customFields: readonly CustomField[] = OWN) {
  const people = [fakeContact(1, { formattedName: 'Ada', customFields }), fakeContact(2, { formattedName: 'Bram' })]
  const bridge = createFakeBridge(people)
  await bridge.invoke('customFields.list', {})
  await bridge.invoke('customFields.setChoices', { id: 1, choices: ['Gold', 'Silver'] })
  await renderApp(bridge)
  await click(option(/Ada/))
  await click(byRole('button', 'Edit'))
  return bridge
}
const saved = (bridge: Awaited<ReturnType<typeof startEditing>>) =>
  bridge.requests.filter(({ channel }) => channel === 'contacts.update').map(({ input }) => input)
const openMenu = async () => {
  await click(byRole('button', 'Add field'))
  await settle(40)
}
const entries = () => [...document.querySelectorAll('[role="menuitem"]')].map((entry) => entry.textContent)

describe('fields of one’s own in the editor', () => {
  it('stay as they were when nothing is changed', async () => {
    const bridge = await startEditing()
    await press('s', { ctrlKey: true })
    expect(saved(bridge)).toEqual([])
  })

  it('offer the present value of a choice though it is none of the choices', async () => {
    await startEditing()
    await click(byRole('button', /Level/))
    await settle(40)
    const options = [...document.querySelectorAll('[role="listbox"] [role="option"]')].map(
      ({ textContent }) => textContent,
    )
    expect(options).toEqual(expect.arrayContaining(['Gold', 'Silver', 'Bronze']))
  })

  it('keep what is no number as it was typed, say so, and do not stand in the way of saving', async () => {
    const bridge = await startEditing()
    const size = byRole('textbox', 'Shoe size')
    await focus(size)
    await type(size, ' about 42 ')
    await focus(byRole('textbox', 'Met'))
    expect(document.body.textContent).toContain('Kith cannot read this number, and keeps it as text')
    await type(byRole('textbox', 'Met'), '8.10.2023')
    await click(byRole('switch', 'Newsletter'))
    await press('s', { ctrlKey: true })
    const patch = OWN.map((own) => ({
      ...own,
      value: { 'Shoe size': 'about 42', Met: '2023-10-08', Newsletter: 'true' }[own.name] ?? own.value,
    }))
    expect(saved(bridge)).toEqual([{ id: 1, patch: { customFields: patch } }])
  })

  it('are moved by Alt and an arrow from a list of choices, too, which stays closed', async () => {
    const bridge = await startEditing()
    await press('ArrowDown', { altKey: true }, byRole('button', /Level/))
    expect(document.querySelector('[role="listbox"][data-trigger], .react-aria-Popover [role="option"]')).toBeNull()
    await press('s', { ctrlKey: true })
    const [level, size, ...others] = OWN
    expect(saved(bridge)).toEqual([{ id: 1, patch: { customFields: [size, level, ...others] } }])
  })

  it('are moved by Alt and an arrow, and taken out', async () => {
    const bridge = await startEditing()
    await press('ArrowUp', { altKey: true }, byRole('textbox', 'Shoe size'))
    await click(byRole('button', 'Remove Shop'))
    await press('s', { ctrlKey: true })
    const [level, size, met, newsletter] = OWN
    expect(saved(bridge)).toEqual([{ id: 1, patch: { customFields: [size, level, met, newsletter] } }])
  })
})

describe('the menu of fields', () => {
  it('holds the fields that are not shown yet, and is narrowed by what is typed', async () => {
    await startEditing(OWN.slice(0, 2))
    await openMenu()
    expect(entries()).not.toContain('Level')
    await type(byRole('textbox', 'Filter fields'), 'náme')
    await settle(40)
    expect(entries()).toEqual(['Nickname', 'Middle name', 'Name as spoken', 'Custom field…'])
  })

  it('leads to a new field, which takes the name that was typed', async () => {
    const bridge = await startEditing([])
    await openMenu()
    await type(byRole('textbox', 'Filter fields'), 'VAT number')
    await settle(40)
    await click(byRole('menuitem', 'Custom field…'))
    await settle(40)
    expect(byRole('textbox', 'Name')).toHaveProperty('value', 'VAT number')
    await click([...document.querySelectorAll('[role="dialog"] button')].at(-1) as HTMLElement)
    await settle(300)
    await type(byRole('textbox', 'VAT number'), 'SE55')
    await press('s', { ctrlKey: true })
    expect(saved(bridge)).toEqual([{ id: 1, patch: { customFields: [field('VAT number', 'text', 'SE55')] } }])
  })
})

describe('many people', () => {
  it('lose a field at once, which one undo brings back', async () => {
    const bridge = await startEditing(OWN.slice(1, 2))
    await press('Escape')
    await focus(byRole('listbox', 'People'))
    await press('a', { ctrlKey: true })
    await click(byRole('button', 'Set a field…'))
    await settle(40)
    await click(byRole('menuitem', 'Shoe size…'))
    await settle(40)
    await click(byRole('button', 'Take it off all'))
    expect(bridge.requests.find(({ channel }) => channel === 'contacts.updateMany')?.input).toEqual({
      ids: [1, 2],
      change: { field: 'custom', name: 'Shoe size', type: 'number', value: '' },
    })
    expect(document.body.textContent).toContain('Took Shoe size off')
  })

  it('get a number at once, in its plain form', async () => {
    const bridge = await startEditing(OWN.slice(1, 2))
    await press('Escape')
    await focus(byRole('listbox', 'People'))
    await press('a', { ctrlKey: true })
    await click(byRole('button', 'Set a field…'))
    await settle(40)
    await click(byRole('menuitem', 'Shoe size…'))
    await settle(40)
    await type(byRole('textbox', 'Shoe size'), '1.250,5')
    await click(byRole('button', 'Set for all'))
    expect(bridge.requests.find(({ channel }) => channel === 'contacts.updateMany')?.input).toEqual({
      ids: [1, 2],
      change: { field: 'custom', name: 'Shoe size', type: 'number', value: '1250.5' },
    })
  })
})
