import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { createLargeBook, perLetter, personAt } from '../../support/large-book.ts'
import { byRole, focus, press, renderApp, settle } from '../../support/render-app.tsx'

const MILLION = 1_000_000

const people = () => byRole('listbox', 'People')
const options = () => [...people().querySelectorAll('[role="option"]')]
const current = () => people().querySelector(`[id="${people().getAttribute('aria-activedescendant')}"]`)
const openName = () => document.querySelector('article h1')?.textContent

describe('a list of a million', () => {
  const scroller = () => people() as HTMLElement
  const inSight = () => options().map((row) => Number(row.getAttribute('aria-posinset')) - 1)
  const scrollTo = async (top: number) => {
    await act(async () => scroller().scrollTo({ top }))
    await settle(40)
  }
  /** The heights at which a row is drawn in the scroller. */
  const drawnAt = (row: number) => {
    const element = people().querySelector<HTMLElement>(`[data-row="${row}"]`)
    const offset = Number(element?.style.transform.match(/translateY\((.*)px\)/)?.[1])
    return offset + Number.parseFloat(element?.parentElement?.style.top ?? '')
  }

  it('is no higher than the browser can lay out, and reaches its last one by the keyboard', async () => {
    await renderApp(createLargeBook(MILLION))
    const content = scroller().firstElementChild as HTMLElement
    expect(Number.parseFloat(content.style.height)).toBeLessThan(16_000_000)
    await focus(people())
    await press('End')
    await settle(40)
    expect(current()?.getAttribute('aria-posinset')).toBe(String(MILLION))
    expect(openName()).toBe(personAt(MILLION - 1, MILLION).name)
    expect(drawnAt(MILLION - 1) - scroller().scrollTop).toBeCloseTo(700 - 52 - 10, 0)
    await press('ArrowUp')
    await settle(20)
    expect(openName()).toBe(personAt(MILLION - 2, MILLION).name)
  })

  it('goes by pixels with the wheel and in proportion with the scrollbar', async () => {
    await renderApp(createLargeBook(MILLION))
    await scrollTo(7_500_000)
    const [first = 0] = inSight()
    expect(first).toBeGreaterThan(490_000)
    expect(first).toBeLessThan(510_000)
    const row = inSight()[12] ?? 0
    const before = drawnAt(row) - scroller().scrollTop
    await scrollTo(scroller().scrollTop + 120)
    expect(drawnAt(row) - scroller().scrollTop).toBeCloseTo(before - 120, 3)
    await settle(300)
    expect(drawnAt(row) - scroller().scrollTop).toBeCloseTo(before - 120, 0)
  })

  it('jumps by its letters, and holds few rows', async () => {
    await renderApp(createLargeBook(MILLION))
    const rail = byRole('slider', 'Jump to a letter')
    await focus(rail)
    for (let step = 0; step < 20; step++) await press('ArrowDown')
    await settle(40)
    expect(rail.getAttribute('aria-valuetext')).toBe('U')
    expect(people().textContent).toContain(personAt(20 * perLetter(MILLION), MILLION).name)
    expect(options().length).toBeLessThan(40)
  })
})
