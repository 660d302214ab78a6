import { describe, expect, it } from 'vitest'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { byRole, click, focus, option, press, renderApp, settle, type, until } from '../../support/render-app.tsx'

const phone = (value: string) => ({ value, types: ['cell'], label: '', preference: null })
const lena = fakeContact(1, {
  formattedName: 'Lena Ek',
  phones: [phone('0171 1'), phone('0171 2')],
  notes: ['Likes plums'],
})
const mona = fakeContact(2, { formattedName: 'Mona Berg', phones: [phone('0171 3')] })
const page = () => document.querySelector('article') as HTMLElement
const composer = () => byRole('textbox', /^Write about/) as HTMLTextAreaElement
const isThere = (name: string) => document.querySelector(`[aria-label="${name}"]`) !== null

async function openLena() {
  const bridge = createFakeBridge([lena, mona])
  await renderApp(bridge)
  await click(option(/Lena/))
  return bridge
}

describe('the page from one person to the next', () => {
  it('keeps its buttons, which then act on whoever is shown', async () => {
    const bridge = await openLena()
    const names = ['Add to favourites', 'Edit', 'More', 'Find in this history', 'Attach files', 'Log']
    const before = names.map((name) => byRole('button', name))
    await click(option(/Mona/))
    expect(names.map((name) => byRole('button', name))).toEqual(before)
    expect(names.every((name, index) => byRole('button', name) === before[index])).toBe(true)

    await click(byRole('button', 'Add to favourites'))
    const updates = bridge.requests.filter(({ channel }) => channel === 'contacts.update')
    expect(updates.map(({ input }) => input)).toEqual([{ id: mona.id, patch: { isFavorite: true } }])
    await click(byRole('button', 'Log'))
    await settle(40)
    expect(document.activeElement).toBe(composer())
    await type(composer(), 'Sent plums')
    await click(byRole('button', /^Add note/))
    const logged = bridge.requests.filter(({ channel }) => channel === 'timeline.log')
    expect(logged.map(({ input }) => input)).toMatchObject([{ contactIds: [mona.id], text: 'Sent plums' }])
  })

  it('shows nothing of the one before', async () => {
    await openLena()
    expect(page().textContent).toContain('Likes plums')
    await click(byRole('button', 'With… who else was there'))
    await click(byRole('button', 'Find in this history'))
    await type(byRole('textbox', 'Find in this history'), 'plums')
    await type(composer(), 'Half a sentence')
    const field = composer()
    await click(option(/Mona/))
    expect(page().textContent).toContain('0171 3')
    expect(page().textContent).not.toMatch(/0171 [12]|Likes plums/)
    expect(composer().value).toBe('')
    // What the field of one person can undo was written there.
    expect(composer()).not.toBe(field)
    expect(byRole('button', 'Find in this history').getAttribute('aria-expanded')).toBe('false')
    expect(isThere('With… who else was there')).toBe(true)
    await click(option(/Lena/))
    expect(composer().value).toBe('Half a sentence')
    expect(page().textContent).toContain('0171 2')
  })

  it('offers what can be done with a row once the pointer or the focus is there', async () => {
    await openLena()
    const row = page().querySelector('li') as HTMLElement
    const history = () => row.querySelector('[aria-label="History of this field"]')
    expect(history()).toBeNull()
    const copy = row.querySelector('button') as HTMLElement
    await focus(copy)
    expect(history()).not.toBeNull()
    await click(option(/Mona/))
    expect(page().querySelector('[aria-label="History of this field"]')).toBeNull()
  })

  it('keeps the focus where the last one goes, and hands it to the list that comes back', async () => {
    await renderApp(createFakeBridge([lena]))
    const list = () => document.getElementById('people')
    await focus(byRole('listbox', 'People'))
    await press('Delete')
    expect(list()).toBeNull()
    expect(document.activeElement).not.toBe(document.body)
    await press('z', { ctrlKey: true })
    await until(() => list() !== null)
    await until(() => document.activeElement === list())
  })
})
