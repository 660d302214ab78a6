import { describe, expect, it } from 'vitest'
import { formOf, newForm } from '../../../renderer/contacts/edit/contact-form.ts'
import { writeKeptDraft } from '../../../renderer/contacts/edit/kept-draft.ts'
import type { KeptDraft } from '../../../shared/contract/drafts.contract.ts'
import { KithError } from '../../../shared/contract/errors.ts'
import { EMPTY_NAME } from '../../../shared/domain/contact.ts'
import { createFakeBridge, type FakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { byRole, click, option, press, renderApp, settle, type, until } from '../../support/render-app.tsx'

const ada = fakeContact(1, {
  formattedName: 'Ada Lindqvist',
  name: { ...EMPTY_NAME, given: 'Ada', family: 'Lindqvist' },
})
const bram = fakeContact(2, { formattedName: 'Bram de Wit' })
const said = () => document.body.textContent
const asked = ({ requests }: FakeBridge, name: string) =>
  requests.filter(({ channel }) => channel === name).map(({ input }) => input)
const kept = (bridge: FakeBridge) =>
  (asked(bridge, 'drafts.keep') as { id: number | null; body: string }[]).map(
    ({ id, body }) => [id, JSON.parse(body).form.name.family] as const,
  )

async function write(field: string, text: string, bridge = createFakeBridge([ada, bram])) {
  await renderApp(bridge)
  await click(option(/Ada/))
  await click(byRole('button', 'Edit'))
  await type(byRole('textbox', field), text)
  return bridge
}

/** Tries to close the window. True when the page let it. */
const close = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }))

describe('what is being written', () => {
  it('is kept in the book once the keys rest, and forgotten when it is saved', async () => {
    const bridge = await write('Last name', 'Aal')
    await type(byRole('textbox', 'Last name'), 'Aalto')
    await until(() => kept(bridge).at(-1)?.[1] === 'Aalto')
    // On a busy machine the keys may have rested in between as well.
    expect(kept(bridge).filter(([, name]) => name !== 'Aal')).toEqual([[1, 'Aalto']])
    await press('s', { ctrlKey: true })
    expect(asked(bridge, 'drafts.drop')).toEqual([{ kind: 'contact', id: 1 }])
  })

  it('is forgotten when it is thrown away, and kept again when it is brought back', async () => {
    const bridge = await write('Last name', 'Aalto')
    await settle(500)
    await press('Escape')
    expect(asked(bridge, 'drafts.drop')).toEqual([{ kind: 'contact', id: 1 }])
    await click(byRole('button', /^Bring it back/))
    await settle(500)
    expect(kept(bridge)).toEqual([
      [1, 'Aalto'],
      [1, 'Aalto'],
    ])
  })

  it('is not kept when it came to nothing', async () => {
    const bridge = await write('Last name', 'Lindqvist')
    await settle(500)
    expect(kept(bridge)).toEqual([])
  })

  it('is written before the window closes, without a question', async () => {
    const bridge = await write('Last name', 'A')
    // On a busy machine the keys may have rested before the window closes, and nothing is left to be written.
    const names = ['Aalto', 'Aalt', 'Aal', 'Aa']
    let last: string | undefined
    do {
      last = names.shift() ?? expect.unreachable('The keys rested each time.')
      await type(byRole('textbox', 'Last name'), last)
    } while (close())
    await settle()
    expect(kept(bridge).at(-1)).toEqual([1, last])
    expect(asked(bridge, 'window.close')).toEqual([{}])
    expect(close()).toBe(true)
  })

  it('holds the window open once when it cannot be kept, and says so', async () => {
    const bridge = createFakeBridge([ada, bram])
    bridge.answer('drafts.keep', () => {
      throw new KithError('book.diskFull')
    })
    await write('Last name', 'Aalto', bridge)
    await settle(500)
    expect(said()).toContain('What you write is not kept while it is not saved. The disk is full')
    expect(close()).toBe(false)
    await settle()
    expect(said()).toContain('Save it, or close the window again to lose it.')
    expect(asked(bridge, 'window.close')).toEqual([])
    expect(close()).toBe(true)
  })

  it('lets the window close once what could not be kept was thrown away', async () => {
    const bridge = createFakeBridge([ada, bram])
    bridge.answer('drafts.keep', () => {
      throw new KithError('book.diskFull')
    })
    await write('Last name', 'Aalto', bridge)
    await settle(500)
    await press('Escape')
    await settle()
    expect(close()).toBe(true)
  })
})

describe('what was not saved last time', () => {
  const initial = formOf(ada, 'en-GB')
  const form = { ...initial, name: { ...initial.name, family: 'Aalto' } }
  const body = writeKeptDraft({ base: ada, initial, form })
  const draft = (id: number | null, text = body): KeptDraft => ({
    kind: 'contact',
    id,
    writtenAt: Date.now(),
    body: text,
  })

  async function start(drafts: readonly KeptDraft[], contacts = [ada, bram]) {
    const bridge = createFakeBridge(contacts)
    bridge.answer('drafts.list', () => drafts)
    await renderApp(bridge)
    await settle()
    return bridge
  }

  it('opens in the editor, says so, and is saved as ever', async () => {
    const bridge = await start([draft(1)])
    expect(byRole('textbox', 'Last name')).toHaveProperty('value', 'Aalto')
    expect(said()).toContain('Not saved last time. This is what you wrote today.')
    expect(option(/Ada/).textContent).toContain('Not saved')
    await press('s', { ctrlKey: true })
    expect(asked(bridge, 'contacts.update')).toMatchObject([{ id: 1, patch: { formattedName: 'Ada Aalto' } }])
    expect(asked(bridge, 'drafts.drop')).toEqual([{ kind: 'contact', id: 1 }])
  })

  it('is thrown away from its line, and comes back if that was wrong', async () => {
    await start([draft(1)])
    await click(byRole('button', 'Throw away'))
    expect(document.querySelector('article h1')?.textContent).toBe('Ada Lindqvist')
    await click(byRole('button', /^Bring it back/))
    expect(byRole('textbox', 'Last name')).toHaveProperty('value', 'Aalto')
  })

  it('stands on the person as they are now', async () => {
    const changed = { ...ada, notes: ['Moved to Oslo'], updatedAt: ada.updatedAt + 1 }
    await start([draft(1)], [changed, bram])
    expect(byRole('textbox', 'Last name')).toHaveProperty('value', 'Aalto')
    expect(said()).toContain('What was changed since is kept too.')
    expect([...document.querySelectorAll('textarea')].map(({ value }) => value)).toContain('Moved to Oslo')
  })

  it('may be a new person, also in an empty book', async () => {
    const begun = { base: null, initial: newForm(), form: newForm('Chiara') }
    await start([draft(null, writeKeptDraft(begun))], [])
    expect(byRole('textbox', 'First name')).toHaveProperty('value', 'Chiara')
  })

  it('is dropped with a line in the log when it cannot be read, and nothing else happens', async () => {
    const bridge = await start([draft(2, '{"version":9}')])
    expect(asked(bridge, 'drafts.drop')).toEqual([{ kind: 'contact', id: 2, unreadable: 'another version wrote it' }])
    expect(option(/Bram/).textContent).not.toContain('Not saved')
  })

  it('waits for the next start when the book cannot answer', async () => {
    const bridge = createFakeBridge([ada])
    bridge.answer('drafts.list', () => [draft(1)])
    bridge.answer('contacts.get', () => {
      throw new KithError('book.busy')
    })
    await renderApp(bridge)
    await settle()
    expect(asked(bridge, 'drafts.drop')).toEqual([])
  })
})
