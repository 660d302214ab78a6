import { act } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { createLargeBook, perLetter, personAt, TOTAL } from '../../support/large-book.ts'
import { byRole, click, focus, listed, press, renderApp, settle, type, until } from '../../support/render-app.tsx'

const PER_LETTER = perLetter(TOTAL)

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

  it('says one thing of each person: what is due or late, or today’s meeting, or when one last spoke', async () => {
    const bridge = createLargeBook(6)
    const spokeAt = Date.now() - 3 * 24 * 60 * 60_000
    const meetsAt = new Date(2026, 5, 11, 11).getTime()
    const touch = { state: 'late', daysLeft: -5, share: 0 } as const
    const facts = [
      { spokeAt },
      { spokeAt, meetsAt },
      { spokeAt, meetsAt, daysLate: 0 },
      { daysLate: 3, touch },
      { daysLate: 9, touch },
      {},
    ]
    bridge.answer('contacts.list', () => ({
      total: facts.length,
      rows: facts.map((fact, row) => ({ ...personAt(row, facts.length), ...fact })),
    }))
    await renderApp(bridge)
    const said = options().map((option) => option.textContent?.replace(/^\D*\d{6}/, ''))
    expect(said).toEqual(['3 d', 'Meet 11:00', 'Due today', '5 d late', '9 d late', ''])
    // A task that was done is seen in the list.
    const asked = () => bridge.requests.filter(({ channel }) => channel === 'contacts.list').length
    const before = asked()
    bridge.tell('tasks.changed', { ids: [1] })
    await until(() => asked() > before)
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

  it('shows the best that a search finds, wherever the one who is open stands in it', async () => {
    await renderApp(createLargeBook())
    await focus(people())
    await press('End')
    await settle(40)
    const first = () => options()[0]?.getAttribute('aria-posinset')
    expect(first()).not.toBe('1')
    await type(byRole('textbox', 'Find people'), 'z')
    await until(() => first() === '1')
    await settle(40)
    expect(first()).toBe('1')
    // Back among everyone, the list stands where they are.
    await type(byRole('textbox', 'Find people'), '')
    await until(() => first() !== '1')
    expect(current()?.getAttribute('aria-posinset')).toBe(String(TOTAL))
  })

  it('draws a search at its top only, and the list after it only where the one who is open stands', async () => {
    const bridge = await renderApp(createLargeBook())
    await focus(people())
    await press('End')
    await settle(40)
    const asked = (text: string) =>
      bridge.requests.flatMap(({ channel, input }) => {
        const { scope, offset } = input as { scope?: { text: string }; offset?: number }
        return channel === 'contacts.list' && scope?.text === text ? [offset] : []
      })
    await type(byRole('textbox', 'Find people'), 'z')
    await until(() => options()[0]?.getAttribute('aria-posinset') === '1')
    expect(asked('z')).toEqual([0])
    const before = asked('').length
    const drawn = new Set<string | null>()
    const watch = new MutationObserver(() => {
      for (const option of options()) drawn.add(option.getAttribute('aria-posinset'))
    })
    watch.observe(people(), { subtree: true, attributes: true, childList: true })
    await type(byRole('textbox', 'Find people'), '')
    await until(() => current()?.getAttribute('aria-posinset') === String(TOTAL))
    watch.disconnect()
    expect(drawn).not.toContain('1')
    expect(asked('')).toHaveLength(before)
  })

  it('comes back to the one who is open also from a search in which they stand in the same place', async () => {
    await renderApp(createLargeBook())
    await focus(people())
    for (const key of ['PageDown', 'PageDown', 'PageDown']) await press(key)
    const first = () => options()[0]?.getAttribute('aria-posinset')
    expect(first()).not.toBe('1')
    const place = current()?.getAttribute('aria-posinset')
    await type(byRole('textbox', 'Find people'), 'tag:')
    await until(() => first() === '1')
    await type(byRole('textbox', 'Find people'), '')
    await until(() => first() !== '1')
    expect(current()?.getAttribute('aria-posinset')).toBe(place)
  })

  it('jumps to a name that is typed, also where nobody was fetched', async () => {
    await renderApp(createLargeBook())
    await focus(people())
    // However slow the machine is, this was typed in one go.
    vi.useFakeTimers({ toFake: ['Date'] })
    for (const letter of 'm05') await press(letter)
    vi.useRealTimers()
    await until(() => /^M05/.test(openName() ?? ''))
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

describe('scrolling', () => {
  it('does not take anybody back to the one who is open', async () => {
    await renderApp(createLargeBook())
    await focus(people())
    await press('End')
    await settle(40)
    for (const top of [2_000_000, 2_000_300, 1_000]) {
      await act(async () => people().scrollTo({ top }))
      await settle(60)
      expect(people().scrollTop).toBe(top)
    }
    expect(people().getAttribute('aria-activedescendant')).toBeNull()
    await press('ArrowUp')
    await settle(60)
    expect(current()?.getAttribute('aria-posinset')).toBe(String(TOTAL - 1))
  })
})

describe('sorting', () => {
  const start = () => {
    const day = 86_400_000
    const people = ['Ada', 'Bo', 'Cy'].map((formattedName, index) => ({
      ...fakeContact(index + 1, { formattedName }),
      createdAt: Date.now() - ([400, 0, 3][index] ?? 0) * day,
    }))
    return renderApp(createFakeBridge(people))
  }

  it('puts the newest first under days and months, says when, and remembers it', async () => {
    const bridge = await start()
    expect(listed()).toEqual(['Ada', 'Bo', 'Cy'])
    await click(byRole('button', 'Sort'))
    await click(byRole('menuitemradio', 'Recently added'))
    await settle(40)
    expect(listed()).toEqual(['Bo', 'Cy', 'Ada'])
    const groups = [...people().querySelectorAll('[role="group"]')].map((group) => group.getAttribute('aria-label'))
    expect(groups[0]).toBe('Today')
    expect(groups.at(-1)).toMatch(/^[A-Z][a-z]+ 20\d\d$/)
    expect(people().textContent).toContain('3 d')
    expect(people().textContent).toContain('13 mo')
    expect(document.querySelector('[role="slider"]')).toBeNull()
    const saved = bridge.requests.filter(({ channel }) => channel === 'settings.set').map(({ input }) => input)
    expect(saved).toContainEqual({ listSort: 'added' })
  })

  it('begins with the order that was chosen before', async () => {
    const bridge = createFakeBridge([fakeContact(1, { formattedName: 'Ada' })])
    await bridge.invoke('settings.set', { listSort: 'changed' })
    await renderApp(bridge)
    const asked = bridge.requests.filter(({ channel }) => channel === 'contacts.list')
    expect(asked.map(({ input }) => input)).toMatchObject([{ scope: { sort: 'changed' } }])
  })
})
