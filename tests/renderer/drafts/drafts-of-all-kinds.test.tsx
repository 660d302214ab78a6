import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { newEvent } from '../../../renderer/calendar/calendar-store.ts'
import { planTask, useTasksStore } from '../../../renderer/tasks/tasks-store.ts'
import { formOf } from '../../../renderer/timeline/entry-form.ts'
import type { KeptDraft } from '../../../shared/contract/drafts.contract.ts'
import { createFakeBridge, type FakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { makeEntry } from '../../support/make-entry.ts'
import { byRole, click, option, press, renderApp, settle, type, until } from '../../support/render-app.tsx'

const ada = fakeContact(1, { formattedName: 'Ada Lindqvist' })
const said = () => document.body.textContent
const asked = ({ requests }: FakeBridge, name: string) =>
  requests.filter(({ channel }) => channel === name).map(({ input }) => input)
const composer = () => byRole('textbox', /^Write about/)

async function startWith(...drafts: readonly Pick<KeptDraft, 'kind' | 'id' | 'body'>[]) {
  const bridge = createFakeBridge([ada])
  bridge.answer('drafts.list', () => drafts.map((draft) => ({ ...draft, writtenAt: Date.now() })))
  await renderApp(bridge)
  await settle()
  return bridge
}

describe('what is being written of what passed with somebody', () => {
  it('is kept with them once the keys rest, marked in the list, and forgotten when it is logged', async () => {
    const bridge = await startWith()
    await click(option(/Ada/))
    await type(composer(), 'Wants the spine lighter')
    await settle(500)
    const [kept] = asked(bridge, 'drafts.keep') as KeptDraft[]
    expect(kept).toMatchObject({ kind: 'entry', id: 1 })
    expect(JSON.parse(kept?.body ?? '').form.text).toBe('Wants the spine lighter')
    expect(option(/Ada/).textContent).toContain('Not saved')
    await click(byRole('button', /^Add note/))
    await settle()
    expect(asked(bridge, 'drafts.drop')).toEqual([{ kind: 'entry', id: 1 }])
    expect(option(/Ada/).textContent).not.toContain('Not saved')
  })

  it('is forgotten when all of it was deleted', async () => {
    const bridge = await startWith()
    await click(option(/Ada/))
    await type(composer(), 'Wants')
    await settle(500)
    await type(composer(), '')
    await settle()
    expect(asked(bridge, 'drafts.drop')).toEqual([{ kind: 'entry', id: 1 }])
  })

  it('stands in their composer after a start, whatever the version before did not know of', async () => {
    const body = JSON.stringify({ version: 1, form: { kind: 'call', text: 'Wants the spine', people: [{ id: 'x' }] } })
    const bridge = await startWith({ kind: 'entry', id: 1, body })
    await click(option(/Ada/))
    expect(composer()).toHaveProperty('value', 'Wants the spine')
    expect(composer().getAttribute('placeholder')).toBe('What was it about?')
    expect(asked(bridge, 'drafts.drop')).toEqual([])
  })

  it.each([
    ['it is no JSON', 'spine'],
    ['another version wrote it', '{"version":9,"form":{}}'],
    ['it has no form', '{"version":1}'],
  ])('is dropped with a line in the log when %s', async (unreadable, body) => {
    const bridge = await startWith({ kind: 'entry', id: 1, body })
    expect(asked(bridge, 'drafts.drop')).toEqual([{ kind: 'entry', id: 1, unreadable }])
  })
})

describe('what is being changed of an entry', () => {
  const edited = () => byRole('textbox', 'Change this entry')
  const log = (bridge: FakeBridge, text: string) =>
    bridge.invoke('timeline.log', { ...makeEntry({ text, contactIds: [1] }), contactIds: [ada.id] } as never)

  it('is kept with the person once the keys rest, marked in the list, and forgotten when it is saved', async () => {
    const bridge = await startWith()
    await log(bridge, 'Wants the spine lighter')
    await click(option(/Ada/))
    await click(byRole('button', /^More:/))
    await click(byRole('menuitem', 'Edit'))
    await type(edited(), 'Wants it darker')
    await settle(500)
    const [kept] = asked(bridge, 'drafts.keep').slice(-1) as KeptDraft[]
    expect(kept).toMatchObject({ kind: 'entry', id: 1 })
    expect(JSON.parse(kept?.body ?? '').form).toMatchObject({ text: '', edits: { 1: { text: 'Wants it darker' } } })
    expect(option(/Ada/).textContent).toContain('Not saved')
    await click(byRole('button', /^Save/))
    await settle()
    expect(asked(bridge, 'timeline.update')).toMatchObject([{ id: 1, patch: { text: 'Wants it darker' } }])
    expect(asked(bridge, 'drafts.drop')).toEqual([{ kind: 'entry', id: 1 }])
  })

  it('stands where it was after a start, and is offered; what is gone or says the same is not', async () => {
    const bridge = createFakeBridge([ada])
    for (const text of ['One', 'Two']) await log(bridge, text)
    const same = formOf({ ...makeEntry({ text: 'Two', contactIds: [1] }), id: 2 } as never, [])
    const edits = { 1: { ...same, text: 'Changed' }, 2: same, 9: { ...same, text: 'Of what is gone' } }
    const body = JSON.stringify({ version: 1, form: { kind: 'note', edits } })
    bridge.answer('drafts.list', () => [{ kind: 'entry', id: 1, body, writtenAt: Date.now() }])
    await renderApp(bridge)
    await settle()
    expect(said()).toContain('A change of the timeline was not saved last time.')
    await click(byRole('button', 'Go on'))
    await settle()
    expect(edited()).toHaveProperty('value', 'Changed')
    expect(document.querySelectorAll('[aria-label="Change this entry"]')).toHaveLength(1)
    expect([asked(bridge, 'drafts.keep'), asked(bridge, 'drafts.drop')]).toEqual([[], []])
  })
})

describe('what is being changed of an entry that lies deep in the history', () => {
  it('is offered above it in a sentence, gone on with there, and saved', async () => {
    const bridge = createFakeBridge([ada])
    const log = { ...makeEntry({ text: 'One', contactIds: [1] }), contactIds: [ada.id] }
    await bridge.invoke('timeline.log', log as never)
    bridge.answer('timeline.page', () => ({ items: [], next: null }))
    const form = { ...formOf({ ...log, id: 1 } as never, []), text: 'Changed' }
    const body = JSON.stringify({ version: 1, form: { kind: 'note', edits: { 1: form } } })
    bridge.answer('drafts.list', () => [{ kind: 'entry', id: 1, body, writtenAt: Date.now() }])
    await renderApp(bridge)
    await click(option(/Ada/))
    const notice = () =>
      [...document.querySelectorAll('p[role="status"]')].find(({ textContent }) => /not saved yet/.test(textContent))
    await until(() => notice() !== undefined)
    expect(notice()?.textContent).toMatch(/^A change of the entry of .*2025.* is not saved yet\./)
    await click(notice()?.querySelector('button') as HTMLElement)
    const editor = byRole('textbox', 'Change this entry')
    expect(editor).toHaveProperty('value', 'Changed')
    await until(() => document.activeElement === editor)
    await click(byRole('button', /^Save/))
    await until(() => asked(bridge, 'timeline.update').length > 0)
    expect(asked(bridge, 'timeline.update')).toMatchObject([{ id: 1, patch: { text: 'Changed' } }])
    await until(() => document.querySelector('[aria-label="Change this entry"]') === null)
  })
})

describe('what is being written of a task', () => {
  it('in plain words is kept once the keys rest, and stands on the page of tasks after a start', async () => {
    const bridge = await startWith()
    await press('4', { ctrlKey: true })
    await type(byRole('textbox', 'Add a task'), 'call the printer')
    await settle(500)
    const [kept] = asked(bridge, 'drafts.keep') as KeptDraft[]
    expect(kept).toMatchObject({ kind: 'task', id: null })
    act(() => useTasksStore.getState().write(''))
    const again = await startWith({ kind: 'task', id: null, body: kept?.body ?? '' })
    await click(byRole('button', 'Go on'))
    expect(byRole('textbox', 'Add a task')).toHaveProperty('value', 'call the printer')
    expect(document.querySelector('[role="dialog"]')).toBeNull()
    await type(byRole('textbox', 'Add a task'), '')
    await settle()
    expect(asked(again, 'drafts.drop')).toEqual([{ kind: 'task', id: null }])
  })

  it('is kept once the keys rest, and forgotten when it is discarded', async () => {
    const bridge = await startWith()
    await act(async () => planTask([1]))
    await settle()
    await type(byRole('textbox', 'What is to be done'), 'Call the printer')
    await settle(500)
    const [kept] = asked(bridge, 'drafts.keep') as KeptDraft[]
    expect(kept).toMatchObject({ kind: 'task', id: null })
    await click(byRole('button', 'Discard'))
    await settle()
    expect(asked(bridge, 'drafts.drop')).toEqual([{ kind: 'task', id: null }])
  })

  it('is offered at the next start, and stands in the editor', async () => {
    const form = { title: 'Call the printer', dueOn: '2026-06-16', contactIds: [1, 'x'] }
    const bridge = await startWith({ kind: 'task', id: null, body: JSON.stringify({ version: 1, form }) })
    expect(said()).toContain('A task was not saved last time.')
    await click(byRole('button', 'Go on'))
    await settle()
    expect(byRole('textbox', 'What is to be done')).toHaveProperty('value', 'Call the printer')
    await click(byRole('button', /^Add task/))
    await settle()
    expect(asked(bridge, 'tasks.add')).toMatchObject([
      { fields: { title: 'Call the printer', dueOn: '2026-06-16', contactIds: [1] } },
    ])
    expect(asked(bridge, 'drafts.drop')).toEqual([{ kind: 'task', id: null }])
  })
})

describe('what is being written of an event', () => {
  const what = () => byRole('textbox', 'What')
  const FRESH = { summary: 'Launch', start: { local: '2026-06-16T10:00:00', zone: 'Europe/Berlin' }, end: null }

  it('is kept once the keys rest, and forgotten when it is cancelled', async () => {
    const bridge = await startWith()
    await act(async () => newEvent())
    await settle(100)
    await type(what(), 'Launch')
    await settle(500)
    const [kept] = asked(bridge, 'drafts.keep') as KeptDraft[]
    expect(kept).toMatchObject({ kind: 'event', id: null })
    expect(JSON.parse(kept?.body ?? '').form.form.summary).toBe('Launch')
    await click(byRole('button', 'Cancel'))
    await settle()
    expect(asked(bridge, 'drafts.drop')).toEqual([{ kind: 'event', id: null }])
  })

  it('is offered at the next start, stands in the editor, and is forgotten when it is saved', async () => {
    const form = { ...FRESH, calendarId: 1, startOn: '2026-06-16', startTime: '10:00', endOn: '2026-06-16' }
    const written = { edited: { fresh: FRESH }, form: { ...form, endTime: '11:00', attendees: ['x'], rules: [1] } }
    const bridge = await startWith({ kind: 'event', id: null, body: JSON.stringify({ version: 1, form: written }) })
    expect(said()).toContain('An event was not saved last time.')
    await click(byRole('button', 'Go on'))
    await settle(100)
    expect(what()).toHaveProperty('value', 'Launch')
    await click(byRole('button', 'Add the event'))
    await settle()
    const [{ fields } = { fields: {} }] = asked(bridge, 'events.create') as { fields: object }[]
    expect(fields).toMatchObject({
      summary: 'Launch',
      start: { local: '2026-06-16T10:00:00' },
      attendees: [],
      rules: [],
    })
    expect(asked(bridge, 'drafts.drop')).toEqual([{ kind: 'event', id: null }])
  })

  it('is dropped with a line in the log when it says nothing of an event', async () => {
    const bridge = await startWith({ kind: 'event', id: 7, body: JSON.stringify({ version: 1, form: { form: {} } }) })
    expect(asked(bridge, 'drafts.drop')).toMatchObject([{ kind: 'event', id: 7, unreadable: 'it has no form' }])
  })
})
