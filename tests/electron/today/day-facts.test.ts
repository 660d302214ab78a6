import { describe, expect, it } from 'vitest'
import { listContacts } from '../../../electron/contacts/contact-lists.service.ts'
import { finishTasks } from '../../../electron/tasks/move-tasks.service.ts'
import { addTask } from '../../../electron/tasks/tasks.service.ts'
import { logEntry } from '../../../electron/timeline/entries.service.ts'
import { createDayFacts } from '../../../electron/today/day-facts.ts'
import { entryMeetings } from '../../../electron/today/entry-meetings.ts'
import type { TaskPatch } from '../../../shared/contract/tasks.contract.ts'
import { instantOf } from '../../../shared/domain/civil-time.ts'
import { openTouchBook } from '../../support/book-of-contacts.ts'
import { makeEntry } from '../../support/make-entry.ts'
import { touchPlace } from '../../support/touch-place.ts'

async function openAt(time: string, zone = 'Europe/Berlin') {
  const place = touchPlace(time, zone)
  const opened = await openTouchBook(place)
  const { book, run } = opened
  let asked = 0
  const withDay = createDayFacts(book, place, [
    (...when) => {
      asked++
      return entryMeetings(...when)
    },
  ])
  let made = 0
  const facts = () =>
    withDay(book.read, listContacts(book.read, { text: '', view: 'all', tag: null }, 0, 10).rows).map(
      ({ name, daysLate, meetsAt }) => [name, daysLate ?? null, meetsAt ?? null],
    )
  const task = (fields: TaskPatch) => run((write) => addTask(write, fields, `task-${made++}`, place))
  return { ...opened, place, facts, task, asked: () => asked }
}

describe('what a list says of the day', () => {
  it('is how late the task is that was due first, and nothing of what is still to come', async () => {
    const { add, task, facts, run, place } = await openAt('2026-06-11T10:24')
    const [ada, bo, cy] = [await add('Ada'), await add('Bo'), await add('Cy')]
    await task({ title: 'today', dueOn: '2026-06-11', contactIds: [ada, bo] as never })
    const { id } = await task({ title: 'late', dueOn: '2026-06-08', contactIds: [bo] as never })
    await task({ title: 'tomorrow', dueOn: '2026-06-12', contactIds: [cy] as never })
    expect(facts()).toEqual([
      ['Ada', 0, null],
      ['Bo', 3, null],
      ['Cy', null, null],
    ])
    await run((write) => finishTasks(write, [id], place))
    expect(facts()[1]).toEqual(['Bo', 0, null])
  })

  it('follows the clock of whoever reads it', async () => {
    const { add, task, facts, place } = await openAt('2026-06-11T10:24')
    const ada = await add('Ada')
    // Still Thursday evening in New York, Friday in Berlin.
    await task({ title: 'Call', dueOn: '2026-06-12', dueTime: '03:00', contactIds: [ada] as never })
    expect(facts()).toEqual([['Ada', null, null]])
    place.goTo('2026-06-11T10:24', 'America/New_York')
    expect(facts()).toEqual([['Ada', 0, null]])
  })

  it('is when one meets next today, asked for once and again when a meeting may have changed', async () => {
    const { add, run, facts, place, asked, task } = await openAt('2026-06-11T10:24')
    const ada = await add('Ada')
    const at = (time: string) => instantOf('2026-06-11', time, 'Europe/Berlin')
    const meet = (time: string) =>
      run((write) =>
        logEntry(write, makeEntry({ kind: 'meeting', happenedAt: at(time), contactIds: [ada] }), time, () =>
          at('23:00'),
        ),
      )
    await meet('09:00')
    await meet('15:00')
    await meet('11:00')
    expect(facts()).toEqual([['Ada', null, at('11:00')]])
    const before = asked()
    await task({ title: 'some day' })
    expect([facts(), asked()]).toEqual([[['Ada', null, at('11:00')]], before])
    place.goTo('2026-06-11T11:30')
    expect(facts()).toEqual([['Ada', null, at('15:00')]])
    expect(asked()).toBe(before)
    await meet('12:00')
    expect(facts()).toEqual([['Ada', null, at('12:00')]])
    place.goTo('2026-06-12T09:00')
    expect(facts()).toEqual([['Ada', null, null]])
  })
})
