import { describe, expect, it } from 'vitest'
import { createContact } from '../../../electron/contacts/contacts.service.ts'
import { tasksTimeline } from '../../../electron/tasks/tasks-timeline.ts'
import type { TimelineAsk } from '../../../electron/timeline/timeline-source.ts'
import { makeFields } from '../../support/make-contact.ts'
import { bookOfTasks, NOW } from '../../support/make-task.ts'

describe('the tasks of a timeline', () => {
  it('stand where they were done or are due, a day at its end, and what has no date nowhere', async () => {
    const { book, here, add, finish } = await bookOfTasks()
    const [ada, bo] = await book.write(async (write) =>
      ['Ada', 'Bo'].map((name) => createContact(write, makeFields({ formattedName: name }), name, here.clock)),
    )
    if (!ada || !bo) throw new Error('nobody')
    const contactIds = [ada.id]
    const done = await add({ title: 'Done', dueOn: '2026-06-01', contactIds })
    await finish(done.id)
    await add({ title: 'Today', dueOn: '2026-06-11', contactIds })
    await add({ title: 'Call', dueOn: '2026-06-12', dueTime: '15:00', contactIds: [ada.id, bo.id] })
    await add({ title: 'Late', dueOn: '2026-06-10', contactIds })
    await add({ title: 'Some day', contactIds })
    await add({ title: 'Of Bo', dueOn: '2026-06-12', contactIds: [bo.id] })
    const list = (ask: Partial<TimelineAsk>) =>
      tasksTimeline(here.zone)
        .list(book.read, {
          contactId: ada.id,
          before: null,
          after: null,
          limit: 10,
          kinds: new Set(['task']),
          text: '',
          tag: null,
          now: NOW,
          ...ask,
        })
        .map((item) => (item.type === 'task' ? [item.title, item.on, item.isDone, item.people.length] : []))
    const nowOn = { at: NOW, id: Number.MAX_SAFE_INTEGER }
    expect(list({ after: nowOn })).toEqual([
      ['Today', '2026-06-11', false, 0],
      ['Call', null, false, 1],
    ])
    expect(list({ before: nowOn })).toEqual([
      ['Done', null, true, 0],
      ['Late', '2026-06-10', false, 0],
    ])
    expect(list({ after: nowOn, text: 'bo' })).toEqual([['Call', null, false, 1]])
    expect(list({ after: nowOn, limit: 1 })).toHaveLength(1)
  })
})
