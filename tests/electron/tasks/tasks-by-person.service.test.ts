import { describe, expect, it } from 'vitest'
import { createContact } from '../../../electron/contacts/contacts.service.ts'
import { listTasksByPerson } from '../../../electron/tasks/tasks-by-person.service.ts'
import { makeFields } from '../../support/make-contact.ts'
import { bookOfTasks } from '../../support/make-task.ts'

async function bookOfThree() {
  const opened = await bookOfTasks()
  const { book, here, add, finish } = opened
  const [ada, bo, cy] = await book.write(async (write) =>
    ['Ada', 'Bo', 'Cy'].map((name) => createContact(write, makeFields({ formattedName: name }), name, here.clock).id),
  )
  if (!ada || !bo || !cy) throw new Error('nobody')
  await add({ title: 'of nobody', dueOn: '2026-06-01' })
  await add({ title: 'some day', contactIds: [ada] })
  await add({ title: 'tomorrow', dueOn: '2026-06-12', contactIds: [ada, bo] })
  await add({ title: 'late', dueOn: '2026-06-08', contactIds: [bo] })
  await add({ title: 'at nine', dueOn: '2026-06-12', dueTime: '09:00', contactIds: [ada] })
  const { id } = await add({ title: 'done', dueOn: '2026-06-01', contactIds: [cy] })
  await finish(id)
  const list = (offset = 0, limit = 100) => {
    const { total, groups } = listTasksByPerson(book.read, { offset, limit }, here)
    const said = groups.map(({ person, count, tasks }) => [
      person?.name ?? null,
      count,
      ...tasks.map(({ title }) => title),
    ])
    return { total, said, groups }
  }
  return { ...opened, list }
}

describe('tasks by person', () => {
  it('stand under each whom they are about, first who is waited for soonest, last what is about nobody', async () => {
    const { list } = await bookOfThree()
    expect(list()).toMatchObject({
      total: 6,
      said: [
        ['Bo', 2, 'late', 'tomorrow'],
        ['Ada', 3, 'tomorrow', 'at nine', 'some day'],
        [null, 1, 'of nobody'],
      ],
    })
    expect(list().groups[0]?.tasks[0]).toMatchObject({ isLate: true, daysLate: 3 })
  })

  it('come page by page, with how many each person has in all', async () => {
    const { list } = await bookOfThree()
    expect(list(0, 3)).toMatchObject({
      total: 6,
      said: [
        ['Bo', 2, 'late', 'tomorrow'],
        ['Ada', 3, 'tomorrow'],
      ],
    })
    expect(list(3, 3).said).toEqual([
      ['Ada', 3, 'at nine', 'some day'],
      [null, 1, 'of nobody'],
    ])
    expect(list(6, 3)).toMatchObject({ total: 6, groups: [] })
  })
})
