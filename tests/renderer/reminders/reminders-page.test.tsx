import { describe, expect, it } from 'vitest'
import type { InboxItem } from '../../../shared/contract/reminders.contract.ts'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { byRole, click, focus, press, renderApp, settle } from '../../support/render-app.tsx'

const text = () => document.querySelector('#page')?.textContent ?? ''
const rows = () => [...document.querySelectorAll<HTMLElement>('[data-reminder]')]
const item = (id: number, fields: Partial<InboxItem> = {}): InboxItem => ({
  id,
  kind: 'task',
  title: `Call ${id}`,
  body: '',
  contactIds: [1],
  dueAt: new Date().setHours(15, 0, 0, 0),
  state: 'shown',
  snoozedUntil: null,
  isNew: false,
  canFinish: true,
  place: null,
  deed: null,
  ...fields,
})

async function openInbox(initial: readonly InboxItem[]) {
  const bridge = createFakeBridge([fakeContact(1, { formattedName: 'Ada' }), fakeContact(2, { formattedName: 'Tove' })])
  let items = initial
  const tell = () => bridge.tell('reminders.changed', {})
  bridge.answer('reminders.inbox', () => ({ items, unseen: items.filter(({ isNew }) => isNew).length }))
  bridge.answer('reminders.see', ({ ids }) => {
    items = items.map((each) => (ids.includes(each.id) ? { ...each, isNew: false } : each))
    tell()
  })
  bridge.answer('reminders.dismiss', ({ ids }) => {
    items = items.filter(({ id }) => !ids.includes(id))
    tell()
  })
  bridge.answer('reminders.putBack', () => {
    items = initial
    tell()
  })
  await renderApp(bridge)
  return bridge
}

describe('the inbox of reminders', () => {
  it('says that nothing waits, when nothing does', async () => {
    await openInbox([])
    await click(byRole('button', 'Reminders'))
    expect(text()).toContain('Nothing waits for you')
    await press('Escape')
    expect(document.querySelector('article')).not.toBeNull()
  })

  it('counts what is new at its bell until it was looked at, and marks it still', async () => {
    const bridge = await openInbox([item(1, { isNew: true }), item(2, { isNew: true }), item(3)])
    await click(byRole('button', 'Reminders, 2 new'))
    await settle()
    expect(bridge.requests).toContainEqual({ channel: 'reminders.see', input: { ids: [1, 2] } })
    expect(rows().map((row) => row.querySelector('[aria-label="New"]') !== null)).toEqual([true, true, false])
    byRole('button', 'Reminders')
  })

  it('says what was missed, held back, refused and put off', async () => {
    await openInbox([
      item(1, { state: 'missed' }),
      item(2, { state: 'held' }),
      item(3, { state: 'failed' }),
      item(4, { state: 'snoozed', snoozedUntil: new Date().setHours(16, 0, 0, 0) }),
    ])
    await press('R', { ctrlKey: true, shiftKey: true })
    for (const words of [
      'Missed today at 15:00',
      'Today at 15:00, held back in quiet hours',
      'Today at 15:00, your desktop did not show it',
      'Comes again today at 16:00',
    ]) {
      expect(text()).toContain(words)
    }
  })

  it('opens the person, dismisses by key and puts back by the toast', async () => {
    const bridge = await openInbox([item(1), item(2), item(3, { contactIds: [2] })])
    await press('R', { ctrlKey: true, shiftKey: true })
    await focus(rows()[0] as HTMLElement)
    await press('ArrowDown')
    await press('Delete')
    expect(bridge.requests).toContainEqual({ channel: 'reminders.dismiss', input: { ids: [2] } })
    expect(rows().map((row) => row.dataset.reminder)).toEqual(['1', '3'])
    expect(document.activeElement).toBe(rows()[1])
    await click(byRole('button', 'Undo'))
    expect(bridge.requests).toContainEqual({ channel: 'reminders.putBack', input: { ids: [2] } })
    expect(rows()).toHaveLength(3)
    await click(rows()[2] as HTMLElement)
    expect(document.querySelector('article h1')?.textContent).toContain('Tove')
  })

  it('does what is asked for, and puts off until a time of choice', async () => {
    const bridge = await openInbox([item(1)])
    await press('R', { ctrlKey: true, shiftKey: true })
    await click(byRole('button', 'Remind again: Call 1'))
    await click(byRole('menuitem', 'Tomorrow'))
    expect(bridge.requests).toContainEqual({ channel: 'reminders.snooze', input: { id: 1, until: 'tomorrow' } })
    expect(document.body.textContent).toContain('“Call 1” comes again')
    await click(byRole('button', 'Done: Call 1'))
    expect(bridge.requests).toContainEqual({ channel: 'reminders.finish', input: { id: 1 } })
    expect(document.body.textContent).toContain('Done: Call 1')
  })

  it('leads to what each is about, and offers what it is good for', async () => {
    const day = new Date().setHours(9, 0, 0, 0)
    const bridge = await openInbox([
      item(1, { kind: 'birthday', title: 'Ada is 34 today', canFinish: false, deed: 'write' }),
      item(2, { kind: 'task', title: 'Call Tove', contactIds: [2], deed: 'call' }),
      item(3, { kind: 'keepInTouch', title: 'Get in touch with Ada', canFinish: false }),
      item(4, { kind: 'summary', title: 'Thursday: 2 meetings', contactIds: [], place: { to: 'today' }, dueAt: day }),
    ])
    await click(byRole('button', 'Reminders'))
    byRole('button', 'Write: Ada is 34 today')
    byRole('button', 'Call: Call Tove')
    await click(byRole('button', 'Log: Get in touch with Ada'))
    await settle()
    expect(document.querySelector('[data-about="1"]')).not.toBeNull()
    await click(byRole('button', 'Reminders'))
    const [, , , last] = rows()
    if (last) await click(last)
    await settle()
    expect(document.querySelector('[aria-current="page"]')?.textContent).toContain('Today')
    expect(bridge.requests.map(({ channel }) => channel)).toContain('today.get')
  })
})

describe('the first time that the window is closed', () => {
  it('is told what becomes of Kith, and asked whether that is wanted', async () => {
    const bridge = await openInbox([])
    bridge.tell('window.closing', {})
    await settle()
    expect(document.body.textContent).toContain('Kith goes on without its window')
    await click(byRole('button', 'Quit when the window closes'))
    expect(bridge.requests.slice(-2)).toEqual([
      { channel: 'settings.set', input: { isTrayExplained: true, isKeptInTray: false } },
      { channel: 'window.close', input: {} },
    ])
  })
})

describe('the settings of reminders', () => {
  it('say what the desktop answered to a test', async () => {
    const bridge = await openInbox([])
    bridge.answer('reminders.test', () => ({ is: 'failed', reason: 'no server is there' }))
    await press(',', { ctrlKey: true })
    await click(byRole('button', 'Send a test notification'))
    await settle()
    expect(text()).toContain('Your desktop did not show it: no server is there.')
  })

  it('keep quiet days, and whether Kith starts at the login', async () => {
    const bridge = await openInbox([])
    await press(',', { ctrlKey: true })
    await click(byRole('button', 'Sun'))
    await click(byRole('button', 'Sat'))
    expect(bridge.requests).toContainEqual({ channel: 'settings.set', input: { quietDays: [6, 7] } })
    const login = document.querySelector<HTMLElement>('[data-setting="Start when you log in"] input')
    await click(login as HTMLElement)
    expect(bridge.requests).toContainEqual({ channel: 'login.set', input: { isOn: true } })
  })
})
