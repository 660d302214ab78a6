import { describe, expect, it } from 'vitest'
import { createContact } from '../../../electron/contacts/contacts.service.ts'
import { countTasks, getTaskRow, listTasks, nearestTask } from '../../../electron/tasks/task-lists.service.ts'
import type { TaskListName } from '../../../shared/contract/tasks.contract.ts'
import { makeFields } from '../../support/make-contact.ts'
import { bookOfTasks } from '../../support/make-task.ts'

const WHOLE = { contactId: null, offset: 0, limit: 100 }

/** One task for each heading, added in disorder. */
async function fullBook() {
  const opened = await bookOfTasks()
  const { book, here, add, finish } = opened
  await add({ title: 'some day' })
  await add({ title: 'in July', dueOn: '2026-07-01' })
  await add({ title: 'tomorrow', dueOn: '2026-06-12' })
  await add({ title: 'today at three', dueOn: '2026-06-11', dueTime: '15:00' })
  await add({ title: 'today at nine', dueOn: '2026-06-11', dueTime: '09:00' })
  await add({ title: 'today', dueOn: '2026-06-11', priority: 'low' })
  await add({ title: 'today, urgent', dueOn: '2026-06-11', priority: 'high' })
  await add({ title: 'on Monday', dueOn: '2026-06-15' })
  await add({ title: 'three days late', dueOn: '2026-06-08' })
  const { id } = await add({ title: 'finished', dueOn: '2026-06-08' })
  await finish(id)
  const list = (name: TaskListName) => listTasks(book.read, name, WHOLE, here)
  return { ...opened, list, titles: (name: TaskListName) => list(name).rows.map(({ title }) => title) }
}

describe('lists of tasks', () => {
  it('hold what is due when, first what is due first, then what is more urgent', async () => {
    const { list, titles, book, here } = await fullBook()
    const today = ['today, urgent', 'today', 'today at nine', 'today at three']
    const upcoming = ['tomorrow', 'on Monday', 'in July']
    expect(titles('overdue')).toEqual(['three days late'])
    expect(titles('today')).toEqual(today)
    expect(titles('upcoming')).toEqual(upcoming)
    expect(titles('someday')).toEqual(['some day'])
    expect(titles('done')).toEqual(['finished'])
    expect(titles('open')).toEqual(['three days late', ...today, ...upcoming, 'some day'])
    expect(list('open').sections).toEqual([
      { section: 'overdue', count: 1 },
      { section: 'today', count: 4 },
      { section: 'tomorrow', count: 1 },
      { section: 'week', count: 1 },
      { section: 'later', count: 1 },
      { section: 'someday', count: 1 },
    ])
    expect(countTasks(book.read, here)).toEqual({ open: 9, overdue: 1, today: 4, upcoming: 3, someday: 1 })
  })

  it('come a stretch at a time', async () => {
    const { book, here } = await fullBook()
    const { total, rows } = listTasks(book.read, 'open', { ...WHOLE, offset: 3, limit: 2 }, here)
    expect([total, ...rows.map(({ title }) => title)]).toEqual([9, 'today at nine', 'today at three'])
  })

  it('say what is late: a day that is over, and on its day a time that is', async () => {
    const { list } = await fullBook()
    const late = list('open').rows.filter(({ isLate }) => isLate)
    expect(late.map(({ title, daysLate }) => [title, daysLate])).toEqual([
      ['three days late', 3],
      ['today at nine', 0],
    ])
    expect(list('done').rows[0]?.isLate).toBe(false)
  })

  it('follow the day of whoever reads them, but a time by the clocks of its zone', async () => {
    const { book, reader, here, add } = await bookOfTasks()
    await add({ title: 'any time', dueOn: '2026-06-12' })
    await add({ title: 'call', dueOn: '2026-06-12', dueTime: '03:00' })
    // In Auckland it is Friday already; in Los Angeles three in the morning in Berlin is still Thursday evening.
    const today = () => listTasks(book.read, 'today', WHOLE, here).rows.map(({ title, time }) => [title, time])
    expect(today()).toEqual([])
    reader.zone = 'Pacific/Auckland'
    reader.at = Date.UTC(2026, 5, 11, 13)
    expect(today()).toEqual([
      ['any time', null],
      ['call', '13:00'],
    ])
    reader.zone = 'America/Los_Angeles'
    expect(today()).toEqual([['call', '18:00']])
  })

  it('stand in one order, page by page, whatever the zones of the tasks', async () => {
    const { book, reader, here, add } = await bookOfTasks()
    const zones = ['Europe/Berlin', 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata']
    for (let each = 0; each < 60; each++) {
      const dueOn = each % 10 === 0 ? null : `2026-06-${String(8 + ((each * 7) % 9)).padStart(2, '0')}`
      const dueTime = dueOn === null || each % 3 === 0 ? null : `${String((each * 5) % 24).padStart(2, '0')}:30`
      const zone = dueTime === null ? null : (zones[each % 4] ?? null)
      const priority = (['high', 'normal', 'low'] as const)[each % 3]
      await add({ title: `task ${each}`, dueOn, dueTime, zone, priority })
    }
    for (const zone of ['Europe/Berlin', 'America/New_York', 'Pacific/Chatham']) {
      reader.zone = zone
      const whole = listTasks(book.read, 'open', { ...WHOLE, limit: 500 }, here)
      const keys = whole.rows.map(({ day, time, priority, id }) =>
        [day ?? '~', time ?? '', ['high', 'normal', 'low'].indexOf(priority), String(id).padStart(3, '0')].join(' '),
      )
      expect(keys).toEqual(keys.toSorted())
      expect(keys).toHaveLength(60)
      const paged = Array.from({ length: 10 }, (_, page) =>
        listTasks(book.read, 'open', { ...WHOLE, offset: page * 7, limit: 7 }, here).rows.map(({ id }) => id),
      )
      expect(paged.flat()).toEqual(whole.rows.map(({ id }) => id))
      const lists = (['overdue', 'today', 'upcoming', 'someday'] as const).map((list) => {
        const { total, rows } = listTasks(book.read, list, { ...WHOLE, limit: 500 }, here)
        expect(rows).toHaveLength(total)
        expect(countTasks(book.read, here)[list]).toBe(total)
        return rows.map(({ id }) => id)
      })
      expect(lists.flat()).toEqual(whole.rows.map(({ id }) => id))
    }
  })

  it('put a time that the clock skips behind the gap, and one that it shows twice first', async () => {
    const { book, here, add } = await bookOfTasks()
    const gap = await add({ title: 'gap', dueOn: '2026-03-29', dueTime: '02:30' })
    const twice = await add({ title: 'twice', dueOn: '2026-10-25', dueTime: '02:30' })
    const dueAt = (id: number) => book.read.prepare('SELECT due_at FROM task WHERE id = ?').pluck().get(id)
    expect(dueAt(gap.id)).toBe(Date.UTC(2026, 2, 29, 1, 30))
    expect(dueAt(twice.id)).toBe(Date.UTC(2026, 9, 25, 0, 30))
    // It is still what the user wrote.
    expect(getTaskRow(book.read, gap.id, here)).toMatchObject({ day: '2026-03-29', time: '02:30' })
  })

  it('are of one person where that is asked for, with who they are about', async () => {
    const { book, here, add } = await bookOfTasks()
    const [ada, bo] = await book.write(async (write) =>
      ['Ada', 'Bo'].map((name) => createContact(write, makeFields({ formattedName: name }), name, here.clock)),
    )
    if (!ada || !bo) throw new Error('nobody')
    await add({ title: 'later', dueOn: '2026-06-20', contactIds: [ada.id, bo.id] })
    await add({ title: 'sooner', dueOn: '2026-06-13', contactIds: [ada.id] })
    await add({ title: 'some day', contactIds: [bo.id] })
    await add({ title: 'about nobody', dueOn: '2026-06-01' })
    const of = (contactId: number) =>
      listTasks(book.read, 'open', { ...WHOLE, contactId }, here).rows.map(({ title }) => title)
    expect([of(ada.id), of(bo.id)]).toEqual([
      ['sooner', 'later'],
      ['later', 'some day'],
    ])
    const nearest = nearestTask(book.read, bo.id, here)
    expect(nearest).toMatchObject({ title: 'later', daysLate: -9, people: [{ name: 'Ada' }, { name: 'Bo' }] })
    await book.write(async (write) => createContact(write, makeFields({ formattedName: 'Cy' }), 'Cy', here.clock))
    expect(nearestTask(book.read, 3, here)).toBeNull()
  })
})
