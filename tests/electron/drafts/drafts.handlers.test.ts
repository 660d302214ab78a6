import { describe, expect, it } from 'vitest'
import { createCalendar } from '../../../electron/calendar/calendars.service.ts'
import { createEvent } from '../../../electron/calendar/events.service.ts'
import { contactsHandlers } from '../../../electron/contacts/contacts.handlers.ts'
import { draftsHandlers } from '../../../electron/drafts/drafts.handlers.ts'
import { createRouter } from '../../../electron/ipc/router.ts'
import { addTask } from '../../../electron/tasks/tasks.service.ts'
import { contactsContract } from '../../../shared/contract/contacts.contract.ts'
import { draftsContract, type KeptDraft } from '../../../shared/contract/drafts.contract.ts'
import { makeEvent } from '../../support/make-event.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const contract = { ...contactsContract, ...draftsContract }
const sender = { windowId: 1, url: 'app://kith/index.html', isMainFrame: true }
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

async function openDrafts(folder = temporaryFolder()) {
  const book = await openTestBook({ folder })
  const clock = steppingClock()
  const said: string[] = []
  const handlers = {
    ...contactsHandlers({ clock, newUid: () => `urn:uuid:${crypto.randomUUID()}` }),
    ...draftsHandlers({ book, clock, report: (sentence) => said.push(sentence) }),
  }
  const route = createRouter({ book, contract, handlers, trusts: () => true })
  const ask = async (channel: keyof typeof contract, input: unknown) => {
    const answer = await route(sender, channel, input)
    if (!answer.ok) throw new Error(answer.error.code)
    return answer.value
  }
  const kept = async () => ((await ask('drafts.list', {})) as KeptDraft[]).map(({ id, body }) => [id, body])
  return { book, ask, kept, said, folder }
}

describe('the drafts', () => {
  it('are kept one a person and one for somebody new, the newest first, also across a restart', async () => {
    const { book, ask, kept, folder } = await openDrafts()
    await ask('contacts.create', { fields: { formattedName: 'Ada' } })
    await ask('drafts.keep', { kind: 'contact', id: 1, body: '1' })
    await ask('drafts.keep', { kind: 'contact', id: null, body: '2' })
    await ask('drafts.keep', { kind: 'contact', id: null, body: '3' })
    await ask('drafts.keep', { kind: 'contact', id: 1, body: '4' })
    const all = [
      [1, '4'],
      [null, '3'],
    ]
    expect(await kept()).toEqual(all)
    await book.close()
    expect(await (await openDrafts(folder)).kept()).toEqual(all)
  })

  it('of a person, of what passed with them, of a task and of an event stand beside each other', async () => {
    const { book, ask } = await openDrafts()
    await ask('contacts.create', { fields: { formattedName: 'Ada' } })
    const here = { clock: () => 1, zone: () => 'Europe/Berlin' }
    const { id: task } = await book.write(async (write) => addTask(write, { title: 'Call Ada' }, 'task', here))
    const { id: event } = await book.write(async (write) => {
      const calendarId = createCalendar(write, { name: 'Work', color: null, uid: 'work' }, here.clock)
      return createEvent(write, makeEvent({ calendarId }), 'event', here.clock)
    })
    const subjects = [
      { kind: 'contact', id: 1 },
      { kind: 'entry', id: 1 },
      { kind: 'task', id: task },
      { kind: 'task', id: null },
      { kind: 'event', id: event },
      { kind: 'event', id: null },
    ]
    for (const subject of subjects) await ask('drafts.keep', { ...subject, body: 'first' })
    for (const subject of subjects) await ask('drafts.keep', { ...subject, body: subject.kind })
    const kept = async () =>
      ((await ask('drafts.list', {})) as KeptDraft[]).map(({ kind, id }) => ({ kind, id })).reverse()
    expect(await kept()).toEqual(subjects)
    await ask('drafts.drop', { kind: 'entry', id: 1 })
    expect(await kept()).toEqual(subjects.filter(({ kind }) => kind !== 'entry'))
    await ask('drafts.keep', { kind: 'task', id: 99, body: 'gone' })
    await ask('drafts.keep', { kind: 'event', id: 99, body: 'gone' })
    expect(await kept()).toEqual(subjects.filter(({ kind }) => kind !== 'entry'))
  })

  it('are forgotten once they are saved or thrown away', async () => {
    const { ask, kept } = await openDrafts()
    await ask('contacts.create', { fields: { formattedName: 'Ada' } })
    await ask('drafts.keep', { kind: 'contact', id: 1, body: '1' })
    await ask('drafts.keep', { kind: 'contact', id: null, body: '2' })
    await ask('drafts.drop', { kind: 'contact', id: null })
    expect(await kept()).toEqual([[1, '1']])
    await ask('drafts.drop', { kind: 'contact', id: 1 })
    expect(await kept()).toEqual([])
  })

  it('wait for people in the trash, and go with those who are deleted for good', async () => {
    const { ask, kept } = await openDrafts()
    await ask('contacts.create', { fields: { formattedName: 'Ada' } })
    await ask('drafts.keep', { kind: 'contact', id: 1, body: '1' })
    await ask('contacts.delete', { ids: [1] })
    expect(await kept()).toEqual([])
    await ask('contacts.restore', { ids: [1] })
    expect(await kept()).toEqual([[1, '1']])
    await ask('contacts.delete', { ids: [1] })
    await ask('contacts.purge', { ids: null })
    expect(await kept()).toEqual([])
    await ask('drafts.keep', { kind: 'contact', id: 1, body: '2' })
    expect(await kept()).toEqual([])
  })

  it('keep the photo that they name when others are cleared away', async () => {
    const { book, ask } = await openDrafts()
    const photo = await ask('photos.store', { bytes: PNG })
    await ask('contacts.create', { fields: { formattedName: 'Ada' } })
    await ask('contacts.create', { fields: { formattedName: 'Bo' } })
    await ask('drafts.keep', { kind: 'contact', id: 1, body: JSON.stringify({ form: { photo } }) })
    await ask('drafts.keep', { kind: 'contact', id: null, body: 'no JSON' })
    await ask('contacts.delete', { ids: [2] })
    await ask('contacts.purge', { ids: null })
    expect(book.read.prepare('SELECT count(*) FROM photo').pluck().get()).toBe(1)
    await ask('drafts.drop', { kind: 'contact', id: 1 })
    await ask('contacts.delete', { ids: [1] })
    await ask('contacts.purge', { ids: null })
    expect(book.read.prepare('SELECT count(*) FROM photo').pluck().get()).toBe(0)
  })

  it('that nobody can read leave a line in the log', async () => {
    const { ask, kept, said } = await openDrafts()
    await ask('drafts.keep', { kind: 'contact', id: null, body: '{}' })
    await ask('drafts.drop', { kind: 'contact', id: null, unreadable: 'it has no form' })
    expect(said).toEqual(['The draft of contact new was dropped: it has no form'])
    expect(await kept()).toEqual([])
  })
})
