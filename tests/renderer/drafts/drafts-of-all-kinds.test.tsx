import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { planTask } from '../../../renderer/tasks/tasks-store.ts'
import type { KeptDraft } from '../../../shared/contract/drafts.contract.ts'
import { createFakeBridge, type FakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { byRole, click, option, renderApp, settle, type } from '../../support/render-app.tsx'

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

describe('what is being written of a task', () => {
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
