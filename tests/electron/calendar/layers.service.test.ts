import { describe, expect, it } from 'vitest'
import { layersBetween } from '../../../electron/calendar/layers.service.ts'
import { createContact } from '../../../electron/contacts/contacts.service.ts'
import type { Book } from '../../../electron/db/book.ts'
import { setRhythm } from '../../../electron/keep-in-touch/cadences.service.ts'
import { settleTouch } from '../../../electron/keep-in-touch/settle-touch.ts'
import { finishTasks } from '../../../electron/tasks/move-tasks.service.ts'
import { addTask, updateTask } from '../../../electron/tasks/tasks.service.ts'
import { logEntry } from '../../../electron/timeline/entries.service.ts'
import { makeFields } from '../../support/make-contact.ts'
import { makeEntry } from '../../support/make-entry.ts'
import { openTestBook } from '../../support/open-test-book.ts'

const zone = 'Europe/Stockholm'
const clock = () => Date.parse('2026-06-11T08:24Z')
const here = { clock, zone: () => zone }
const june = { from: '2026-06-01', to: '2026-06-30', zone }

async function bookWithPeople(): Promise<{ book: Book; ada: number; tove: number }> {
  const book = await openTestBook()
  const dates = (on: string) => [{ kind: 'birthday' as const, label: '', on, text: '' }]
  const [ada, tove] = await book.write(async (write) => [
    createContact(write, makeFields({ formattedName: 'Ada' }), 'a', clock).id,
    createContact(write, makeFields({ formattedName: 'Tove', dates: dates('1992-06-11') }), 't', clock).id,
  ])
  return { book, ada: ada ?? 0, tove: tove ?? 0 }
}

describe('layersBetween', () => {
  it('has only the layers that are asked for, each with its people as they are now', async () => {
    const { book, tove } = await bookWithPeople()
    const face = { contactId: tove, uid: 't', name: 'Tove', photo: null }
    const birthday = { layer: 'dates', on: '2026-06-11', kind: 'birthday', years: 34, people: [face] }
    expect(layersBetween(book.read, { ...june, layers: ['dates'] })).toEqual([birthday])
    expect(layersBetween(book.read, { ...june, layers: [] })).toEqual([])
    expect(layersBetween(book.read, { ...june, to: '2026-06-10', layers: ['dates'] })).toEqual([])
  })

  it('has tasks on the days on which their times lie here, the first and last included, done ones too', async () => {
    const { book, ada } = await bookWithPeople()
    await book.write(async (write) => {
      addTask(write, { title: 'First', dueOn: '2026-06-01', contactIds: [ada as never] }, 't1', here)
      addTask(write, { title: 'Last', dueOn: '2026-06-30' }, 't2', here)
      addTask(write, { title: 'After', dueOn: '2026-07-01' }, 't3', here)
      addTask(write, { title: 'Some day' }, 't4', here)
      // Late in New York is the next day here.
      const late = addTask(write, { title: 'Abroad', dueOn: '2026-05-31', dueTime: '20:00' }, 't5', here)
      updateTask(write, late.id, { zone: 'America/New_York' }, here)
      const done = addTask(write, { title: 'Done', dueOn: '2026-06-09' }, 't6', here)
      finishTasks(write, [done.id], here)
    })
    const found = layersBetween(book.read, { ...june, layers: ['tasks'] })
    expect(found.map((item) => item.layer === 'tasks' && [item.title, item.on, item.isDone])).toEqual([
      ['Abroad', '2026-06-01', false],
      ['First', '2026-06-01', false],
      ['Done', '2026-06-09', true],
      ['Last', '2026-06-30', false],
    ])
    expect(found.find((item) => item.layer === 'tasks' && item.title === 'First')?.people).toMatchObject([
      { name: 'Ada' },
    ])
  })

  it('has the last days of rhythms', async () => {
    const { book, ada } = await bookWithPeople()
    await book.write(async (write) => {
      const spoke = makeEntry({ kind: 'call', happenedAt: Date.parse('2026-06-09T10:00Z'), contactIds: [ada] })
      logEntry(write, spoke, 'e', clock)
      await setRhythm(write, [ada], { every: 2, unit: 'week' }, clock)
    })
    const rules = () => ({ spokenKinds: ['call' as const], daysOff: [], breakMonths: [] })
    await book.write((write) => settleTouch(write, { ...here, rules }))
    const found = layersBetween(book.read, { ...june, layers: ['touch'] })
    expect(found).toMatchObject([{ layer: 'touch', on: '2026-06-23', people: [{ name: 'Ada' }] }])
  })
})
