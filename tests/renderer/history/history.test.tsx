import { describe, expect, it } from 'vitest'
import { KithError } from '../../../shared/contract/errors.ts'
import type { HistoryStep } from '../../../shared/contract/history.contract.ts'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { byRole, click, focus, press, renderApp, settle } from '../../support/render-app.tsx'

const text = () => document.body.textContent
const headings = () => [...document.querySelectorAll('#page h2')].map((heading) => heading.textContent)
const rows = () => [...document.querySelectorAll('#page li bdi')].map((row) => row.textContent)
const hasButton = (name: string) => document.querySelector(`[aria-label="${name}"]`) !== null

const step = (id: number, at: number, more: Partial<HistoryStep> = {}): HistoryStep => ({
  id,
  at,
  name: 'contacts.update',
  contacts: 1,
  subject: 'Ada',
  state: 'done',
  origin: 'user',
  ...more,
})

async function openHistory(steps: readonly HistoryStep[]) {
  const bridge = createFakeBridge([fakeContact(1, { formattedName: 'Ada' })])
  bridge.answer('history.list', () => ({ steps, next: null }))
  await renderApp(bridge)
  await click(byRole('button', 'History'))
  return bridge
}

describe('the history', () => {
  it('tells what was done, by day', async () => {
    const may = new Date(2024, 4, 3, 14, 5).getTime()
    await openHistory([
      step(3, Date.now(), { name: 'contacts.delete' }),
      step(2, may, { name: 'interchange.import', contacts: 212, subject: 'phone.vcf', origin: 'import' }),
      step(1, may - 60_000),
    ])
    expect(headings()).toEqual(['Today', '3 May 2024'])
    expect(rows()).toEqual(['Deleted Ada', 'Imported 212 people from phone.vcf', 'Changed Ada'])
    expect(text()).toContain('14:05')
  })

  it('marks what was undone, and offers to redo what comes next', async () => {
    const bridge = createFakeBridge([fakeContact(1, { formattedName: 'Ada' })])
    await renderApp(bridge)
    await bridge.invoke('contacts.update', { id: 1, patch: { notes: ['a'] } })
    await bridge.invoke('contacts.update', { id: 1, patch: { isFavorite: true } })
    await press('h', { ctrlKey: true, shiftKey: true })
    expect(document.querySelectorAll('[aria-label="Undo: Changed Ada"]')).toHaveLength(2)
    await focus(byRole('button', 'Undo: Changed Ada'))
    await click(byRole('button', 'Undo: Changed Ada'))
    await settle()
    expect(bridge.requests).toContainEqual({ channel: 'history.undoOne', input: { commandId: 2 } })
    expect(document.querySelectorAll('[data-undone]')).toHaveLength(1)
    expect(text()).toContain('Took back the change to Ada')
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/Changed Ada$/)
    await click(byRole('button', 'Redo: Changed Ada'))
    await settle()
    expect(document.querySelectorAll('[data-undone]')).toHaveLength(0)
    await press('ArrowDown', {}, byRole('button', 'Undo: Changed Ada'))
    expect(document.activeElement).toBe(document.querySelectorAll('[aria-label="Undo: Changed Ada"]')[1])
  })

  it('offers no redo for what something new was done after', async () => {
    await openHistory([step(2, Date.now()), step(1, Date.now(), { state: 'superseded' })])
    expect(text()).toContain('Undone')
    expect(hasButton('Redo: Changed Ada')).toBe(false)
    expect(document.querySelectorAll('[aria-label="Undo: Changed Ada"]')).toHaveLength(1)
  })

  it('lists in plain words what a later step kept from being undone', async () => {
    const bridge = await openHistory([step(1, Date.now())])
    bridge.answer('history.undoOne', () => ({
      command: step(1, Date.now()),
      changes: 1,
      conflicts: [
        { contactId: 1, name: 'Ada', field: 'phones' },
        { contactId: 1, name: 'Ada', field: 'notes' },
        { contactId: 2, name: '', field: '' },
      ],
    }))
    await click(byRole('button', 'Undo: Changed Ada'))
    expect(byRole('heading', 'Undone, apart from what was changed since')).toBeTruthy()
    const people = [...document.querySelectorAll('[role="dialog"] li')].map((row) => row.textContent)
    expect(people).toEqual(['Ada phone numbers, notes', 'Somebody who is no longer in the book the whole person'])
    await click(byRole('button', 'Done'))
    expect(document.querySelector('[role="dialog"]')).toBeNull()
    await expect.poll(() => document.activeElement?.id).toBe('page')
  })

  it('says why a step cannot be undone at all', async () => {
    const bridge = await openHistory([step(1, Date.now())])
    bridge.answer('history.undoOne', () => {
      throw new KithError('history.contradicted')
    })
    await click(byRole('button', 'Undo: Changed Ada'))
    expect(text()).toContain('Undo the later steps first.')
    expect(document.querySelectorAll('[data-undone]')).toHaveLength(0)
  })

  it('goes further back on demand', async () => {
    const bridge = createFakeBridge([fakeContact(1)])
    bridge.answer('history.list', ({ before }) =>
      before === null ? { steps: [step(9, Date.now())], next: 9 } : { steps: [step(8, Date.now())], next: null },
    )
    await renderApp(bridge)
    await click(byRole('button', 'History'))
    await click(byRole('button', 'Show older steps'))
    await settle()
    expect(rows()).toHaveLength(2)
    expect(bridge.requests).toContainEqual({ channel: 'history.list', input: { before: 9, limit: 100 } })
  })

  it('says so when nothing was done, and goes back with Esc', async () => {
    await openHistory([])
    expect(text()).toContain('Nothing was done yet')
    await press('Escape')
    expect(document.querySelector('#people')).not.toBeNull()
  })
})
