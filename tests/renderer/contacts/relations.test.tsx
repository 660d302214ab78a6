import { describe, expect, it } from 'vitest'
import type { ContactFields, Relation } from '../../../shared/domain/contact.ts'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { byRole, click, press, renderApp, settle, type } from '../../support/render-app.tsx'

const named = (value: string, ...types: string[]): Relation => ({ value, types, label: '', preference: null })
const person = (id: number, formattedName: string, fields: Partial<ContactFields> = {}) =>
  fakeContact(id, { formattedName, ...fields })

/** Ada in the editor; Zoe names her a child, and the choir has her. */
async function editAda(fields: Partial<ContactFields> = {}) {
  const ada = person(1, 'Ada Lind', fields)
  const zoe = person(3, 'Zoe Lind', { relations: [named(ada.uid, 'child')] })
  const choir = person(4, 'Choir', { kind: 'group', members: [ada.uid, 'Somebody Else'] })
  const bridge = createFakeBridge([ada, person(2, 'Jonas Lind'), zoe, choir, person(5, 'Fair', { kind: 'group' })])
  await renderApp(bridge)
  await click(byRole('option', /Ada Lind/))
  await click(byRole('button', 'Edit'))
  await settle(40)
  const contact = (id: number) => bridge.contacts().find((one) => one.id === id)
  return { bridge, contact, ada, zoe }
}
const field = (name: string) => byRole('combobox', name)
async function find(name: string, text: string): Promise<void> {
  await type(field(name), text)
  await press('Enter', {}, field(name))
  await settle(40)
}
const lines = (name: string) => {
  const list = [...document.querySelectorAll('#page ul')].find(
    (one) => document.getElementById(one.getAttribute('aria-labelledby') ?? '')?.textContent?.startsWith(name) ?? false,
  )
  return [...(list?.children ?? [])].map((line) => line.querySelector('bdi')?.parentElement?.textContent)
}
const save = () => press('s', { ctrlKey: true }, document.body)

describe('related people in the editor', () => {
  it('are added straight from the page', async () => {
    const ada = person(1, 'Ada Lind', { relations: [named('Zoe', 'friend')] })
    const bridge = createFakeBridge([ada, person(2, 'Jonas Lind')])
    await renderApp(bridge)
    await click(byRole('option', /Ada Lind/))
    await click(byRole('button', 'Add a related person'))
    await settle(60)
    expect(document.activeElement).toBe(field('Add a related person'))
    await find('Add a related person', 'jon')
    expect(lines('Related people')).toEqual(['Zoefriend', 'Jonas Lindrelated'])
  })

  it('are found as one types, and kept by their UID', async () => {
    const { contact } = await editAda()
    await click(byRole('button', 'Add person'))
    await find('Add a related person', 'jon')
    expect(lines('Related people')).toEqual(['Jonas Lindrelated', 'Zoe Lindparent'])
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Label: related')
    await save()
    expect(contact(1)?.relations).toEqual([named(contact(2)?.uid ?? '')])
  })

  it('may be somebody who is not in the book', async () => {
    const { contact } = await editAda()
    await click(byRole('button', 'Add person'))
    await find('Add a related person', 'Aunt Pia')
    await save()
    expect(contact(1)?.relations).toEqual([named('Aunt Pia')])
  })

  it('are taken off the other card too, and one undo brings both back', async () => {
    const { bridge, contact, ada, zoe } = await editAda()
    await click(byRole('button', 'Remove Zoe Lind'))
    expect(lines('Related people')).toEqual([])
    await save()
    expect(bridge.requests.filter(({ channel }) => channel === 'contacts.update').map(({ input }) => input)).toEqual([
      { id: 1, patch: {}, unnamed: [3] },
    ])
    expect(contact(3)?.relations).toEqual([])
    await press('z', { ctrlKey: true }, document.body)
    expect([contact(1), contact(3)]).toEqual([ada, zoe])
    expect(document.body.textContent).toContain('Took back the change to Ada Lind')
  })

  it('are written on this side when somebody who names this one is called something', async () => {
    const { contact, zoe } = await editAda()
    await click(byRole('button', 'Label: parent'))
    await click(byRole('menuitem', 'emergency contact'))
    expect(lines('Related people')).toEqual(['Zoe Lindemergency contact'])
    await save()
    expect([contact(1)?.relations, contact(3)?.relations]).toEqual([[named(zoe.uid, 'emergency')], zoe.relations])
  })
})

describe('groups in the editor', () => {
  it('take somebody in and let them go when they are saved', async () => {
    const { contact, ada } = await editAda()
    expect(lines('Groups')).toEqual(['Choir'])
    await click(byRole('button', 'Remove Choir'))
    await click(byRole('button', 'Add to group'))
    await click(byRole('menuitem', 'Fair'))
    expect(lines('Groups')).toEqual(['Fair'])
    await save()
    expect([contact(4)?.members, contact(5)?.members]).toEqual([['Somebody Else'], [ada.uid]])
  })

  it('keep the order of their members, and take anybody in', async () => {
    const { contact, ada } = await editAda()
    await press('Escape')
    await click(byRole('option', /Choir/))
    await click(byRole('button', 'Edit'))
    await settle(40)
    expect(lines('Members')).toEqual(['Ada Lind', 'Somebody ElseNot in this book'])
    await find('Add a member', 'jon')
    await find('Add a member', 'Nobody Known')
    await click(byRole('button', 'Remove Ada Lind'))
    await save()
    expect(contact(4)?.members).toEqual(['Somebody Else', contact(2)?.uid, 'Nobody Known'])
    expect(contact(4)?.members).not.toContain(ada.uid)
  })

  it('are made like a person, with the name that was typed', async () => {
    const { bridge } = await editAda()
    await press('Escape')
    await press('n', { ctrlKey: true }, document.body)
    await type(byRole('textbox', 'First name'), 'Reading circle')
    const group = document.querySelector<HTMLInputElement>('input[type="radio"][value="group"]')
    if (!group) throw new Error('There is no such kind')
    await click(group)
    await find('Add a member', 'zoe')
    await save()
    const [zoe, made] = [bridge.contacts().find(({ id }) => id === 3), bridge.contacts().at(-1)]
    expect(made).toMatchObject({ kind: 'group', formattedName: 'Reading circle', members: [zoe?.uid] })
  })
})
