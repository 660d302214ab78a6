import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { useSelection } from '../../../renderer/contacts/selection-store.ts'
import type { ContactFields } from '../../../shared/domain/contact.ts'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { byRole, click, focus, listed, option, press, renderApp, settle, type } from '../../support/render-app.tsx'

const NAMES = ['Ada', 'Bo', 'Cy', 'Di', 'Eli']
const email = (value: string) => ({ value, types: [], label: '', preference: null })
const fieldsOf = (name: string): Partial<ContactFields> => ({
  formattedName: name,
  tags: name === 'Bo' ? ['press'] : [],
  emails: name === 'Di' ? [] : [email(`${name.toLowerCase()}@x.example`)],
})
const start = () => renderApp(createFakeBridge(NAMES.map((name, index) => fakeContact(index + 1, fieldsOf(name)))))

const people = () => byRole('listbox', 'People')
const selected = () =>
  [...people().querySelectorAll('[aria-selected="true"]')].map((row) => row.textContent?.replace(/^./, ''))
const title = () => document.querySelector('#page h1')?.textContent
const said = () => [...document.querySelectorAll('[role="status"]')].map((place) => place.textContent).join('|')

async function clickWith(name: string, keys: MouseEventInit): Promise<void> {
  await act(async () => {
    option(new RegExp(name)).dispatchEvent(new MouseEvent('click', { bubbles: true, ...keys }))
  })
  await settle()
}

async function chooseAll(): Promise<void> {
  await focus(people())
  await press('a', { ctrlKey: true })
}

describe('choosing several people', () => {
  it('takes people in and out with Ctrl and a click, and leaves one open in the end', async () => {
    await start()
    expect(people().getAttribute('aria-multiselectable')).toBe('true')
    await clickWith('Cy', { ctrlKey: true })
    expect(selected()).toEqual(['Ada', 'Cy'])
    expect(title()).toBe('2 people selected')
    await clickWith('Ada', { ctrlKey: true })
    expect(selected()).toEqual(['Cy'])
    expect(title()).toBe('Cy')
  })

  it('takes a range with Shift, from where it began', async () => {
    await start()
    await clickWith('Bo', {})
    await clickWith('Di', { shiftKey: true })
    expect(selected()).toEqual(['Bo', 'Cy', 'Di'])
    await clickWith('Ada', { shiftKey: true })
    expect(selected()).toEqual(['Ada', 'Bo'])
    await clickWith('Eli', { ctrlKey: true })
    expect(selected()).toEqual(['Ada', 'Bo', 'Eli'])
    await clickWith('Cy', {})
    expect(title()).toBe('Cy')
    expect(selected()).toEqual(['Cy'])
  })

  it('keeps those whom a search still lists', async () => {
    await start()
    await clickWith('Bo', { ctrlKey: true })
    await clickWith('Cy', { ctrlKey: true })
    expect(selected()).toEqual(['Ada', 'Bo', 'Cy'])
    const field = byRole('textbox', 'Find people')
    await type(field, 'bo')
    await type(field, '')
    await settle(40)
    expect(selected()).toEqual(['Bo'])
    await clickWith('Cy', { ctrlKey: true })
    await type(field, ' ')
    await settle(40)
    expect(selected()).toEqual(['Bo', 'Cy'])
  })

  it('goes by keyboard alone', async () => {
    await start()
    await focus(people())
    await press('ArrowDown', { shiftKey: true })
    await press('ArrowDown', { shiftKey: true })
    expect(selected()).toEqual(['Ada', 'Bo', 'Cy'])
    await press('ArrowUp', { shiftKey: true })
    expect(selected()).toEqual(['Ada', 'Bo'])
    await press('End', { ctrlKey: true })
    expect(selected()).toEqual(['Ada', 'Bo'])
    await press(' ', { ctrlKey: true })
    expect(selected()).toEqual(['Ada', 'Bo', 'Eli'])
    await press('Escape')
    expect(title()).toBe('Eli')
    expect(selected()).toEqual(['Eli'])
    await chooseAll()
    expect(title()).toBe('5 people selected')
    await settle(600)
    expect(said()).toContain('5 people selected')
  })

  it('lets go of them when another list is shown or searched', async () => {
    await start()
    await chooseAll()
    await click(byRole('button', /^Favourites/))
    expect(useSelection.getState().ids.size).toBe(0)
  })

  it('chooses a hundred thousand without their rows', async () => {
    const bridge = await start()
    const ids = Array.from({ length: 100_000 }, (_, index) => index + 1)
    bridge.answer('contacts.ids', () => ids as never)
    bridge.answer('contacts.summaries', ({ ids: wanted }) => {
      expect(wanted.length).toBeLessThanOrEqual(10)
      return []
    })
    await chooseAll()
    expect(title()).toBe('100,000 people selected')
    expect(bridge.requests.filter(({ channel }) => channel === 'contacts.list')).toHaveLength(1)
  })
})

describe('the page of those selected', () => {
  it('tags all of them at once, and undo takes it back', async () => {
    const bridge = await start()
    await chooseAll()
    await click(byRole('button', 'Add tag'))
    await click(byRole('menuitem', 'press'))
    expect(said()).toContain('Tagged 5 people with “press”')
    expect(bridge.contacts().every(({ tags }) => tags.includes('press'))).toBe(true)
    expect(title()).toBe('5 people selected')
    await press('z', { ctrlKey: true }, document.body)
    expect(bridge.contacts().filter(({ tags }) => tags.includes('press'))).toHaveLength(1)
    await click(byRole('button', 'Take tag off'))
    await click(byRole('menuitem', 'press'))
    expect(bridge.contacts().some(({ tags }) => tags.includes('press'))).toBe(false)
  })

  it('makes a new tag', async () => {
    const bridge = await start()
    await chooseAll()
    await click(byRole('button', 'Add tag'))
    await click(byRole('menuitem', 'New tag…'))
    await type(byRole('textbox', 'Name of the tag'), ' fair ')
    await act(async () => document.querySelector('form')?.requestSubmit())
    await settle()
    expect(bridge.contacts().every(({ tags }) => tags.includes('fair'))).toBe(true)
  })

  it('sets the organisation and favourites of all', async () => {
    const bridge = await start()
    await chooseAll()
    await click(byRole('button', 'Set organisation…'))
    await type(byRole('textbox', 'Organisation'), 'Brightwater')
    await act(async () => document.querySelector('form')?.requestSubmit())
    await settle()
    expect(bridge.contacts().map(({ jobs }) => jobs[0]?.organization)).toEqual(NAMES.map(() => 'Brightwater'))
    await click(byRole('button', 'Add to favourites'))
    expect(bridge.contacts().every(({ isFavorite }) => isFavorite)).toBe(true)
    expect(said()).toContain('Made 5 people favourites')
  })

  it('copies the e-mail addresses and says who has none', async () => {
    const bridge = await start()
    await chooseAll()
    await click(byRole('button', 'Copy e-mail addresses'))
    expect(bridge.requests.find(({ channel }) => channel === 'clipboard.write')?.input).toEqual({
      text: 'Ada <ada@x.example>, Bo <bo@x.example>, Cy <cy@x.example>, Eli <eli@x.example>',
    })
    expect(said()).toContain('Copied 4 e-mail addresses. 1 person has none.')
  })

  it('exports those selected and nobody else', async () => {
    const bridge = await start()
    await focus(people())
    await press('ArrowDown', { shiftKey: true })
    await click(byRole('button', 'Export…'))
    expect(bridge.requests.find(({ channel }) => channel === 'exports.preview')?.input).toMatchObject({ ids: [1, 2] })
  })

  it('deletes with the key, opens who comes next, and restores from the trash', async () => {
    const bridge = await start()
    await focus(people())
    await press('ArrowDown', { shiftKey: true })
    await press('Delete')
    await settle(40)
    expect(bridge.contacts().filter(({ deletedAt }) => deletedAt !== null)).toHaveLength(2)
    expect(said()).toContain('Deleted 2 people')
    expect(title()).toBe('Cy')
    await click(byRole('button', /^Trash/))
    await settle(20)
    await focus(byRole('listbox', 'Trash'))
    await press('a', { ctrlKey: true })
    await click(byRole('button', 'Restore'))
    expect(bridge.contacts().every(({ deletedAt }) => deletedAt === null)).toBe(true)
    expect(said()).toContain('Restored 2 people')
  })
})

describe('groups and fields of those selected', () => {
  it('makes a group of them, shows it beside the other lists, and takes people out of it', async () => {
    const bridge = await start()
    await focus(people())
    await press('ArrowDown', { shiftKey: true })
    await click(byRole('button', 'Add to group…'))
    await click(byRole('menuitem', 'New group…'))
    await type(byRole('textbox', 'Name of the group'), 'Choir')
    await act(async () => document.querySelector('form')?.requestSubmit())
    await settle(40)
    expect(said()).toContain('Made the group Choir')
    expect(bridge.contacts().find(({ kind }) => kind === 'group')?.members).toEqual(['urn:uuid:1', 'urn:uuid:2'])
    await click(byRole('button', 'Choir2'))
    await settle(40)
    expect(listed()).toEqual(['Ada', 'Bo'])
    await focus(byRole('listbox', 'Choir'))
    await press('a', { ctrlKey: true })
    await click(byRole('button', 'Take out of this group'))
    await settle(40)
    expect(said()).toContain('Took 2 people out of Choir')
    expect(document.querySelector('#list')?.textContent).toContain('No one of this group is in the book')
  })

  it('adds a note to all of them', async () => {
    const bridge = await start()
    await chooseAll()
    await click(byRole('button', 'Set a field…'))
    await click(byRole('menuitem', 'Add a note…'))
    await type(byRole('textbox', 'Note'), 'Met at the fair')
    await act(async () => document.querySelector('form')?.requestSubmit())
    await settle()
    expect(bridge.contacts().every(({ notes }) => notes[0] === 'Met at the fair')).toBe(true)
    expect(said()).toContain('Added a note to 5 people')
  })
})

describe('the trash', () => {
  it('says what becomes of people there, and is emptied from its list', async () => {
    const bridge = await start()
    await focus(people())
    await press('ArrowDown', { shiftKey: true })
    await press('Delete')
    await settle(40)
    await click(byRole('button', /^Trash/))
    await settle(40)
    expect(document.querySelector('#list')?.textContent).toContain('People here stay until you delete them for good.')
    await click(byRole('button', 'Empty the trash…'))
    await click(byRole('button', 'Delete for good'))
    await settle(40)
    expect(bridge.contacts()).toHaveLength(3)
  })

  it('says that people leave it by themselves when that is chosen', async () => {
    const gone = { ...fakeContact(1, { formattedName: 'Ada' }), deletedAt: 1 }
    const bridge = createFakeBridge([gone, fakeContact(2, { formattedName: 'Bo' })])
    await bridge.invoke('settings.set', { isTrashEmptied: true })
    await renderApp(bridge)
    await click(byRole('button', /^Trash/))
    await settle(40)
    expect(document.querySelector('#list')?.textContent).toContain('deleted for good after 30 days')
  })
})
