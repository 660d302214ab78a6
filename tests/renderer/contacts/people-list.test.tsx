import { describe, expect, it } from 'vitest'
import type { ContactSummary } from '../../../shared/contract/contacts.contract.ts'
import type { ContactId } from '../../../shared/domain/contact.ts'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { byRole, click, focus, press, renderApp, settle } from '../../support/render-app.tsx'

const TOTAL = 100_000
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const PER_LETTER = Math.ceil(TOTAL / LETTERS.length)

function letterOf(row: number): string {
  return LETTERS[Math.floor(row / PER_LETTER)] ?? 'Z'
}

function personAt(row: number): ContactSummary {
  const name = `${letterOf(row)}${String(row).padStart(6, '0')}`
  return {
    id: (row + 1) as ContactId,
    uid: `uid-${row}`,
    kind: 'person',
    name,
    organization: '',
    title: '',
    isFavorite: false,
    photo: null,
    section: letterOf(row),
  }
}

/** A hundred thousand people who exist only where they are asked for. */
function createLargeBook() {
  const bridge = createFakeBridge([fakeContact(1)])
  bridge.answer('contacts.list', ({ offset, limit }) => ({
    total: TOTAL,
    rows: Array.from({ length: Math.min(limit, TOTAL - offset) }, (_, index) => personAt(offset + index)),
  }))
  bridge.answer('contacts.sections', () =>
    LETTERS.map((section, index) => ({
      section,
      start: index * PER_LETTER,
      count: Math.min(PER_LETTER, TOTAL - index * PER_LETTER),
    })),
  )
  bridge.answer('contacts.position', ({ id }) => id - 1)
  bridge.answer('contacts.get', ({ id }) => fakeContact(id, { formattedName: personAt(id - 1).name }))
  return bridge
}

const people = () => byRole('listbox', 'People')
const options = () => [...people().querySelectorAll('[role="option"]')]
const current = () => people().querySelector(`[id="${people().getAttribute('aria-activedescendant')}"]`)
const openName = () => document.querySelector('article h1')?.textContent

describe('the list of people', () => {
  it('holds a screenful of a hundred thousand people', async () => {
    const bridge = await renderApp(createLargeBook())
    expect(options().length).toBeGreaterThan(10)
    expect(options().length).toBeLessThan(40)
    expect(options()[0]?.getAttribute('aria-setsize')).toBe(String(TOTAL))
    const asked = bridge.requests.filter(({ channel }) => channel === 'contacts.list')
    expect(asked).toHaveLength(1)
    expect(asked[0]?.input).toMatchObject({ offset: 0, limit: 100 })
  })

  it('goes to the last and the first person, and opens them', async () => {
    await renderApp(createLargeBook())
    await focus(people())
    await press('End')
    await settle(40)
    expect(current()?.getAttribute('aria-posinset')).toBe(String(TOTAL))
    expect(openName()).toBe(personAt(TOTAL - 1).name)
    await press('Home')
    await settle(40)
    expect(current()?.getAttribute('aria-posinset')).toBe('1')
    expect(openName()).toBe(personAt(0).name)
  })

  it('moves by rows and by screens', async () => {
    await renderApp(createLargeBook())
    await focus(people())
    expect(openName()).toBe(personAt(0).name)
    await press('ArrowDown')
    expect(current()?.getAttribute('aria-posinset')).toBe('2')
    expect(current()?.getAttribute('aria-selected')).toBe('true')
    await press('ArrowUp')
    expect(current()?.getAttribute('aria-posinset')).toBe('1')
    await press('PageDown')
    expect(Number(current()?.getAttribute('aria-posinset'))).toBeGreaterThan(8)
  })

  it('jumps to a name that is typed, also where nobody was fetched', async () => {
    await renderApp(createLargeBook())
    await focus(people())
    for (const letter of 'm05') await press(letter)
    await settle(60)
    expect(openName()).toMatch(/^M05/)
  })

  it('jumps by the letters at its side', async () => {
    await renderApp(createLargeBook())
    const rail = byRole('slider', 'Jump to a letter')
    expect(rail.getAttribute('aria-valuetext')).toBe('A')
    await focus(rail)
    await press('ArrowDown')
    await settle(40)
    expect(rail.getAttribute('aria-valuetext')).toBe('B')
    expect(people().textContent).toContain(personAt(PER_LETTER).name)
  })

  it('fetches anew what is in sight when the book changes, and keeps its place', async () => {
    const bridge = await renderApp(createLargeBook())
    await focus(people())
    await press('End')
    await settle(40)
    const before = bridge.requests.length
    bridge.tell('contacts.changed', { ids: null })
    await settle(40)
    const asked = bridge.requests.slice(before).filter(({ channel }) => channel === 'contacts.list')
    expect(asked.length).toBeLessThanOrEqual(3)
    expect(current()?.getAttribute('aria-posinset')).toBe(String(TOTAL))
  })

  it('opens whoever is clicked, and hands the keyboard on with Enter', async () => {
    await renderApp(createLargeBook())
    const third = options()[2]
    if (third) await click(third)
    expect(openName()).toBe(personAt(2).name)
    await focus(people())
    await press('Enter')
    await settle(40)
    expect(document.activeElement?.id).toBe('page')
  })
})
