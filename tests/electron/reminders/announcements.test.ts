import { describe, expect, it } from 'vitest'
import { planAnnouncements, type Told } from '../../../electron/reminders/announcements.ts'
import { dueAt } from '../../support/fake-reminders.ts'

const SAYING = { areDetailsHidden: false, isLastNoteShown: false, zone: 'UTC', lastNote: () => null }
const told = (fields: Partial<Told> = {}): Told => ({
  ...dueAt(1, '2026-06-11T13:00:00Z'),
  isLate: false,
  canFinish: false,
  ...fields,
})
const labels = (reminder: Told, areDetailsHidden = false) =>
  planAnnouncements([reminder], { ...SAYING, areDetailsHidden }).flatMap(({ actions }) =>
    actions.map(({ label }) => label),
  )

describe('the buttons of a notification', () => {
  it.each([
    ['a call', { canFinish: true, deed: 'call' }, 'Call, In 1 hour, Done, In 10 minutes, Tomorrow, Open'],
    ['another follow-up', { canFinish: true }, 'Open, In 1 hour, Done, In 10 minutes, Tomorrow'],
    [
      'a call with nobody of the book',
      { canFinish: true, deed: 'call', contactIds: [] },
      'Open, In 1 hour, Done, In 10 minutes, Tomorrow',
    ],
    ['a birthday', { key: 'birthday:1', deed: 'write' }, 'Write, Tomorrow, Log it, In 1 hour, In 10 minutes, Open'],
    ['a rhythm', { key: 'keepInTouch:1' }, 'Open, Tomorrow, Log it, In 1 hour, In 10 minutes'],
    ['a meeting', { key: 'event:1' }, 'Open, In 10 minutes, In 1 hour'],
    ['the day ahead', { key: 'summary:day', contactIds: [] }, 'Open Today, In 1 hour'],
  ] as const)('of %s do it, put it off and close it, in this order', (_, fields, expected) => {
    expect(labels(told(fields as Partial<Told>)).join(', ')).toBe(expected)
  })

  it('name no deed where details are hidden', () => {
    expect(labels(told({ key: 'birthday:1', deed: 'write' }), true)[0]).toBe('Open')
  })
})

describe('many reminders in one notification', () => {
  it('are told apart where titles have commas of their own', () => {
    const plans = (time: string) =>
      planAnnouncements(
        [1, 2, 3, 4].map((id) => told({ title: `Task ${id}${time}` })),
        SAYING,
      ).map(({ body }) => body)
    expect(plans('')).toEqual(['Task 1, Task 2, Task 3 and 1 more'])
    expect(plans(', 11:00')).toEqual(['Task 1, 11:00; Task 2, 11:00; Task 3, 11:00; and 1 more'])
  })
})
