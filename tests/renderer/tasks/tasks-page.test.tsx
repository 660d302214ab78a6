import { describe, expect, it } from 'vitest'
import { planTask } from '../../../renderer/tasks/tasks-store.ts'
import { EMPTY_TASK } from '../../../shared/domain/tasks/task.ts'
import { fakeTask } from '../../support/fake-answers/tasks.ts'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { byRole, click, focus, press, renderApp, settle, type, until } from '../../support/render-app.tsx'

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-task]')]
const titleOf = (row: Element | null | undefined) => row?.getAttribute('data-task')

async function openTasks(titles: readonly string[]) {
  const bridge = createFakeBridge()
  for (const title of titles) await bridge.invoke('tasks.add', { fields: { title } })
  await renderApp(bridge)
  await press('4', { ctrlKey: true })
  await until(() => document.querySelector('#page h1')?.textContent === 'Tasks')
  return bridge
}

describe('the page of tasks', () => {
  it('says what an empty list means, and the way on', async () => {
    await openTasks([])
    await until(() => document.body.textContent?.includes('Nothing to do') === true)
    expect(document.body.textContent).toContain('Nothing to do')
    await click(byRole('button', 'Add a task'))
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Add a task')
  })

  it('counts each list beside its name, and gives the focus to the next row when one is done', async () => {
    const bridge = await openTasks(['One', 'Two', 'Three'])
    await until(() => rows().length === 3)
    await until(() => document.body.textContent?.includes('All 3') === true)
    expect(document.body.textContent).toContain('All 3')
    await focus(rows()[1] as HTMLElement)
    await press(' ', {}, rows()[1])
    await until(() => rows().length === 2)
    await settle()
    expect(bridge.requests).toContainEqual({ channel: 'tasks.done', input: { ids: [2] } })
    expect(titleOf(document.activeElement)).toBe('3')
    await until(() => document.body.textContent?.includes('All 2') === true)
    expect(document.body.textContent).toContain('All 2')
    expect(document.body.textContent).toContain('Marked “Two” done')
  })

  it('does with all that are chosen what is pressed, once, and goes on in the list', async () => {
    const bridge = await openTasks(['One', 'Two', 'Three'])
    await until(() => rows().length === 3)
    await focus(rows()[0] as HTMLElement)
    await press('a', { ctrlKey: true }, rows()[0])
    const bar = byRole('toolbar', 'For all of them')
    expect(bar.textContent).toContain('3 tasks selected')
    const snooze = [...bar.querySelectorAll('button')].find((button) => button.textContent === 'Snooze')
    await focus(snooze as HTMLElement)
    await click(snooze as HTMLElement)
    await click(byRole('menuitem', 'Tomorrow'))
    const asked = (channel: string) => bridge.requests.filter((request) => request.channel === channel)
    expect(asked('tasks.postpone').map(({ input }) => input)).toEqual([{ ids: [1, 2, 3], to: { to: 'tomorrow' } }])
    await focus(byRole('button', 'Delete'))
    await click(byRole('button', 'Delete'))
    expect(asked('tasks.delete').map(({ input }) => input)).toEqual([{ ids: [1, 2, 3] }])
    await until(() => rows().length === 0)
    expect(document.querySelector('[role="toolbar"][aria-label="For all of them"]')).toBeNull()
    await until(() => document.activeElement === byRole('textbox', 'Add a task'))
  })

  it('moves all that is overdue to today at once, also what the list does not show yet', async () => {
    const bridge = await openTasks(Array.from({ length: 120 }, (_, index) => `Task ${index}`))
    bridge.answer('tasks.list', ({ offset = 0, limit = 100 }) => {
      const all = Array.from({ length: 620 }, (_, index) => fakeTask(index + 1, { isLate: true, daysLate: 1 }))
      const sections = [{ section: 'overdue' as const, count: all.length }]
      return { total: all.length, rows: all.slice(offset, offset + limit), sections }
    })
    await click(document.querySelector('input[type="radio"][value="overdue"]') as HTMLElement)
    await until(() => document.body.textContent.includes('Move all to today'))
    bridge.answer('tasks.postpone', ({ ids }) => ids.length)
    await click(byRole('button', 'Move all to today'))
    await until(() => document.body.textContent.includes('Moved 620 tasks to another day'))
    const moved = bridge.requests.filter(({ channel }) => channel === 'tasks.postpone')
    expect(moved).toHaveLength(1)
    expect(moved[0]?.input).toMatchObject({ to: { to: 'today' }, ids: expect.arrayContaining([1, 620]) })
  })

  it('says of a day that there is not that it is none, and adds what was written all the same', async () => {
    const bridge = await openTasks([])
    const read = { ...EMPTY_TASK, parts: [], people: [], about: null, title: 'Pay the rent 30 feb', noDay: '30 feb' }
    bridge.answer('tasks.read', ({ text }) => ({ ...read, text }) as never)
    await type(byRole('textbox', 'Add a task') as HTMLInputElement, 'pay the rent 30 feb')
    const said = () => [...document.querySelectorAll('[role=status]')].map(({ textContent }) => textContent)
    await until(() => said().includes('There is no “30 feb”. Write another day, or choose one.'))
    await click(document.querySelector('[aria-label="What was understood"] button') as HTMLElement)
    const added = bridge.requests.find(({ channel }) => channel === 'tasks.add')
    expect(added?.input).toMatchObject({ fields: { title: 'Pay the rent 30 feb', dueOn: null } })
  })

  it('says what of the calendar a task in plain words overlaps with, and takes the next free time', async () => {
    const bridge = await openTasks([])
    const read = {
      ...EMPTY_TASK,
      parts: [],
      people: [],
      about: null,
      noDay: null,
      title: 'Call',
      dueOn: '2026-06-16',
      dueTime: '15:00',
    }
    bridge.answer('tasks.read', ({ text }) => ({ ...read, text }) as never)
    const at = (time: string) => new Date(`2026-06-16T${time}`).getTime()
    const event = {
      summary: 'Cover review',
      startAt: at('15:00'),
      endAt: at('15:45'),
      people: [{ contactId: 1, name: 'Ada' }],
    }
    bridge.answer('events.between', () => ({ isCut: false, events: [event] }) as never)
    await type(byRole('textbox', 'Add a task') as HTMLInputElement, 'call tue 3pm')
    await until(() => document.body.textContent?.includes('Overlaps') === true)
    expect(document.body.textContent).toMatch(
      /Overlaps “Cover review”, 0?3:00.PM to 0?3:45.PM\.|Overlaps “Cover review”, 15:00 to 15:45\./,
    )
    await click(byRole('button', /^Use/))
    expect(document.body.textContent).not.toContain('Overlaps')
    await click(document.querySelector('[aria-label="What was understood"] button') as HTMLElement)
    await settle()
    const added = bridge.requests.find(({ channel }) => channel === 'tasks.add')
    expect(added?.input).toMatchObject({ fields: { dueOn: '2026-06-16', dueTime: '16:00' } })
  })

  it('lists by person, one about two under both, and finishes that by a key once', async () => {
    const bridge = await openTasks(['Alone'])
    await bridge.invoke('tasks.add', { fields: { title: 'Shared', contactIds: [1, 2] as never } })
    await click(document.querySelector('input[type="radio"][value="people"]') as HTMLElement)
    await until(() => rows().length === 3)
    const headings = [...document.querySelectorAll('[data-task]')].map((row) => row.getAttribute('data-place'))
    expect(headings).toEqual(['person 1 2', 'person 2 2', 'person nobody 1'])
    expect(document.body.textContent).toContain('Person 2 1')
    expect(document.body.textContent).toContain('About nobody 1')
    await focus(rows()[1] as HTMLElement)
    await press(' ', {}, rows()[1])
    await until(() => rows().length === 1)
    expect(bridge.requests.filter(({ channel }) => channel === 'tasks.done')).toEqual([
      { channel: 'tasks.done', input: { ids: [2] } },
    ])
    await settle()
    expect(titleOf(document.activeElement)).toBe('1')
  })

  it('says beside the time that the clocks skip it or show it twice, and when that is here', async () => {
    await openTasks([])
    planTask([], { title: 'Watch', dueOn: '2026-03-29', dueTime: '02:30', zone: 'Europe/Berlin' })
    await until(() => document.querySelector('[role="dialog"]') !== null)
    await settle()
    const said = () => document.querySelector('[role="dialog"]')?.textContent ?? ''
    expect(said()).toContain('The clocks skip this time that day; it will be 03:30.')
    await type(field('Due on'), '2026-10-25')
    expect(said()).toContain('The clocks show this time twice that day; the first counts.')
    await type(field('Due on'), '2026-06-11')
    expect(said()).not.toContain('The clocks')
    const here = new Date(Date.UTC(2026, 5, 11, 0, 30)).toTimeString().slice(0, 5)
    if (Intl.DateTimeFormat().resolvedOptions().timeZone !== 'Europe/Berlin') expect(said()).toContain(`${here} here.`)
  })

  it('offers back what was written of a task and thrown away', async () => {
    await openTasks(['One'])
    planTask()
    await until(() => document.querySelector('[role="dialog"] input') !== null)
    await type(field('What is to be done'), 'Call the printer')
    await click(byRole('button', 'Discard'))
    await until(() => document.querySelector('[role="dialog"]') === null)
    await click(byRole('button', 'Bring it back'))
    await until(() => document.querySelector('[role="dialog"] input') !== null)
    expect(field('What is to be done').value).toBe('Call the printer')
  })
})

function field(label: string): HTMLInputElement {
  const id = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label)?.htmlFor
  return document.getElementById(id ?? '') as HTMLInputElement
}
