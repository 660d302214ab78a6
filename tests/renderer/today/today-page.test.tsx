import { describe, expect, it } from 'vitest'
import type { Today, TodayDate } from '../../../shared/contract/today.contract.ts'
import type { ContactId } from '../../../shared/domain/contact.ts'
import { fakeTask } from '../../support/fake-answers/tasks.ts'
import { EMPTY_TODAY } from '../../support/fake-answers/today.ts'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { byRole, click, focus, press, renderApp, settle, until } from '../../support/render-app.tsx'

const page = () => document.querySelector('#page')
const email = { types: [], label: '', preference: null, value: 'tove@aalto.example' }
const tove = fakeContact(1, { formattedName: 'Tove Aalto', emails: [email] })
const henrik = fakeContact(2, { formattedName: 'Henrik' })

function dateOf(id: number, name: string, fields: Partial<TodayDate> = {}): TodayDate {
  const summary = { uid: `u${id}`, kind: 'person', organization: '', title: '', isFavorite: false } as const
  const person = { ...summary, id: id as ContactId, name, photo: null, section: 'A' }
  return { person, kind: 'birthday', occursOn: '2026-06-11', daysUntil: 0, years: 34, ...fields }
}

/** Today with these parts; what is done or dismissed goes from it, as the main process has it. */
async function openToday(parts: Partial<Today>) {
  const bridge = createFakeBridge([tove, henrik])
  let today: Today = { ...EMPTY_TODAY, ...parts }
  bridge.answer('today.get', () => today)
  const set = (changed: Partial<Today>, event: 'tasks.changed' | 'keepInTouch.changed') => {
    today = { ...today, ...changed }
    bridge.tell(event, { ids: null })
  }
  bridge.answer('tasks.done', ({ ids }) => {
    const rows = today.due.rows.filter(({ id }) => !ids.includes(id))
    set({ due: { total: rows.length, rows } }, 'tasks.changed')
    return ids.length
  })
  bridge.answer('keepInTouch.dismissDate', ({ id }) => {
    set({ dates: today.dates.filter(({ person }) => person.id !== id) }, 'keepInTouch.changed')
    return 1
  })
  await renderApp(bridge)
  await press('1', { ctrlKey: true })
  await until(() => page()?.querySelector('h1') !== null)
  return bridge
}

describe('the page of the day', () => {
  it('says that nothing more is due, and where things will come from', async () => {
    await openToday({})
    expect(page()?.textContent).toContain('The day is yours')
    expect(page()?.textContent).toContain('Nothing is planned yet.')
    await click(byRole('button', 'Add a task'))
    await until(() => document.querySelector('[role="dialog"]') !== null)
  })

  it('writes a task by its key, wherever the focus is', async () => {
    await openToday({ due: { total: 1, rows: [fakeTask(1, { day: '2026-06-11', daysLate: 0 })] } })
    await press('n')
    await until(() => document.querySelector('[role="dialog"]')?.textContent?.includes('New task') === true)
  })

  it('gives the focus to the next task when one is done, and says how many are left', async () => {
    const rows = [1, 2, 3].map((id) => fakeTask(id, { title: `Task ${id}`, day: '2026-06-11', daysLate: 0 }))
    const bridge = await openToday({ due: { total: 3, rows } })
    expect(page()?.textContent).toContain('3 of 3 left')
    await focus(byRole('checkbox', 'Done: Task 2'))
    await click(byRole('checkbox', 'Done: Task 2'))
    await until(() => page()?.querySelector('[data-row="task 2"]') === null)
    await settle()
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Done: Task 3')
    expect(page()?.textContent).toContain('2 of 2 left')
    expect(bridge.requests).toContainEqual({ channel: 'tasks.done', input: { ids: [2] } })
  })

  it('moves all that is overdue to today, and dismisses one where it stands', async () => {
    const rows = [1, 2].map((id) => fakeTask(id, { title: `Task ${id}`, isLate: true, daysLate: id }))
    const bridge = await openToday({ overdue: { total: 2, rows } })
    bridge.answer('tasks.list', () => ({ total: 2, rows, sections: [] }))
    bridge.answer('tasks.postpone', ({ ids }) => ids.length)
    bridge.answer('tasks.dismiss', ({ ids }) => ids.length)
    expect(page()?.textContent).toContain('2 days late')
    await click(byRole('button', 'Move all to today'))
    await until(() => document.body.textContent.includes('Moved 2 tasks to another day'))
    await click(byRole('button', /^Snooze/))
    await click(byRole('menuitem', 'Dismiss'))
    const asked = bridge.requests.filter(({ channel }) => /^tasks.(postpone|dismiss)$/.test(channel))
    expect(asked.map(({ input }) => input)).toEqual([{ ids: [1, 2], to: { to: 'today' } }, { ids: [1] }])
  })

  it('writes to whose birthday it is and offers to log it', async () => {
    const bridge = await openToday({
      dates: [dateOf(1, 'Tove Aalto'), dateOf(2, 'Henrik', { occursOn: '2026-06-14', daysUntil: 3 })],
    })
    expect([...(page()?.querySelectorAll('[data-key="m"]') ?? [])]).toHaveLength(1)
    await click(byRole('button', 'Write to Tove Aalto'))
    await until(() => bridge.requests.some(({ channel }) => channel === 'links.open'))
    expect(bridge.requests).toContainEqual({ channel: 'links.open', input: { uri: 'mailto:tove@aalto.example' } })
    await click(byRole('button', 'Log it'))
    await until(() => bridge.requests.some(({ channel }) => channel === 'timeline.log'))
    const logged = bridge.requests.find(({ channel }) => channel === 'timeline.log')
    expect(logged?.input).toMatchObject({ kind: 'email', contactIds: [1] })
  })

  it('opens whoever has no address to write to, and says so', async () => {
    await openToday({ dates: [dateOf(2, 'Henrik')] })
    await click(byRole('button', 'Write to Henrik'))
    const words = 'No address and no number to write to is known.'
    await until(() => document.body.textContent.includes(words))
    expect(document.body.textContent).toContain(words)
    expect(document.querySelector('article h1')?.textContent).toBe('Henrik')
  })

  it('dismisses a birthday for this year by its key, goes on with the next, and offers to take it back', async () => {
    const bridge = await openToday({ dates: [dateOf(1, 'Tove Aalto'), dateOf(2, 'Henrik')] })
    await focus(byRole('button', 'Tove Aalto'))
    await press('x')
    await until(() => page()?.querySelector('[data-row="date 1 birthday"]') === null)
    await settle()
    expect(document.activeElement?.textContent).toBe('Henrik')
    expect(bridge.requests).toContainEqual({
      channel: 'keepInTouch.dismissDate',
      input: { id: 1, kind: 'birthday', occursOn: '2026-06-11' },
    })
    expect(document.body.textContent).toContain('Dismissed the date of Tove Aalto for this year')
    byRole('button', /Undo/)
  })
})
