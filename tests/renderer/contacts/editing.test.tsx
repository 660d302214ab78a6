import { describe, expect, it } from 'vitest'
import { KithError } from '../../../shared/contract/errors.ts'
import { EMPTY_NAME } from '../../../shared/domain/contact.ts'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { byRole, click, focus, option, press, renderApp, settle, type } from '../../support/render-app.tsx'

const ada = fakeContact(1, {
  formattedName: 'Ada Lindqvist',
  name: { ...EMPTY_NAME, given: 'Ada', family: 'Lindqvist' },
  phones: [{ types: ['cell', 'voice'], label: '', preference: 1, value: '+46 70 174 06 31' }],
  emails: [{ types: ['work'], label: '', preference: null, value: 'ada@brightwater.example' }],
  rawProperties: [{ group: '', name: 'X-KEPT', parameters: '', value: 'as it was' }],
})
const bram = fakeContact(2, { formattedName: 'Bram de Wit' })

async function startEditing() {
  const bridge = await renderApp(createFakeBridge([ada, bram]))
  await click(option(/Ada/))
  await click(byRole('button', 'Edit'))
  return bridge
}
const sent = (bridge: Awaited<ReturnType<typeof startEditing>>) =>
  bridge.requests
    .filter(({ channel }) => channel === 'contacts.update' || channel === 'contacts.create')
    .map(({ input }) => input)

/** *Remind me when due*, which is there with a rhythm. */
const remind = () =>
  [...document.querySelectorAll('label')]
    .find(({ textContent }) => textContent === 'Remind me when due')
    ?.querySelector('input') ?? null

describe('editing a person', () => {
  it('saves what was changed and nothing else', async () => {
    const bridge = await startEditing()
    await type(byRole('textbox', 'Job title'), 'Editor')
    await press('s', { ctrlKey: true })
    expect(sent(bridge)).toEqual([
      { id: 1, patch: { jobs: [{ organization: '', units: [], title: 'Editor', role: '', from: null, to: null }] } },
    ])
    expect(document.querySelector('article')?.textContent).toContain('Editor')
    expect(document.body.textContent).toContain('Saved Ada Lindqvist')
  })

  it('sets how often one speaks with them with the rest, and only where it was changed', async () => {
    const bridge = await startEditing()
    await click(byRole('button', /Keep in touch/))
    await click(option('Monthly'))
    expect(document.body.textContent).toContain('1 change')
    await click(byRole('button', /Keep in touch/))
    await click(option('No rhythm of their own'))
    expect(document.body.textContent).not.toContain('1 change')
    await click(byRole('button', /Keep in touch/))
    expect(remind()).toBeNull()
    await click(option('Every 3 weeks'))
    expect(remind()?.checked).toBe(true)
    await click(remind() as HTMLElement)
    expect(document.body.textContent).toContain('2 changes')
    await press('s', { ctrlKey: true })
    expect(sent(bridge)).toEqual([{ id: 1, patch: {}, rhythm: { every: 3, unit: 'week' }, isReminded: false }])
  })

  it('goes back to the button of a label once another is written', async () => {
    const bridge = await startEditing()
    await click(byRole('button', 'Label: mobile'))
    await click(byRole('menuitem', 'Own label…'))
    await type(byRole('textbox', 'Own label'), 'boat')
    await focus(byRole('textbox', 'Own label'))
    await press('Enter', {}, byRole('textbox', 'Own label'))
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Label: boat')
    await press('s', { ctrlKey: true })
    expect(sent(bridge)).toMatchObject([{ patch: { phones: [{ label: 'boat' }] } }])
  })

  it('sends nothing when nothing was changed', async () => {
    const bridge = await startEditing()
    await press('s', { ctrlKey: true })
    expect(sent(bridge)).toEqual([])
    expect(document.querySelector('article h1')?.textContent).toBe('Ada Lindqvist')
  })

  it('keeps the draft and says why when saving fails', async () => {
    const bridge = await startEditing()
    bridge.answer('contacts.update', () => {
      throw new KithError('book.diskFull')
    })
    await type(byRole('textbox', 'Last name'), 'Aalto')
    await press('s', { ctrlKey: true })
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('The disk is full')
    expect(byRole('textbox', 'Last name')).toHaveProperty('value', 'Aalto')
  })

  it('keeps the draft while somebody else is looked at', async () => {
    await startEditing()
    await type(byRole('textbox', 'First name'), 'Adah')
    await click(option(/Bram/))
    expect(document.querySelector('article h1')?.textContent).toBe('Bram de Wit')
    expect(option(/Ada/).textContent).toContain('Not saved')
    await click(option(/Ada/))
    expect(byRole('textbox', 'First name')).toHaveProperty('value', 'Adah')
    await press('Escape')
    expect(document.querySelector('article h1')?.textContent).toBe('Ada Lindqvist')
  })

  it('says what looks wrong once the field was left, and saves all the same', async () => {
    const bridge = await startEditing()
    const email = byRole('textbox', 'e-mail')
    await focus(email)
    await type(email, 'ada@brightwater')
    expect(document.body.textContent).not.toContain('has no ending')
    await focus(byRole('textbox', 'First name'))
    await settle()
    expect(document.body.textContent).toContain(
      'This address has no ending after “brightwater”. Add one, such as .com.',
    )
    await type(email, 'ada@brightwater.org')
    expect(document.body.textContent).not.toContain('has no ending')
    await type(email, 'ada@brightwater')
    await press('s', { ctrlKey: true })
    expect(sent(bridge)).toMatchObject([{ patch: { emails: [{ types: ['work'], value: 'ada@brightwater' }] } }])
  })

  it('adds a person, and opens them', async () => {
    const bridge = await renderApp(createFakeBridge([bram]))
    await press('n')
    await type(byRole('textbox', 'First name'), 'Chiara')
    await type(byRole('textbox', 'Organisation'), 'Bellandi')
    await type(byRole('textbox', 'phone'), '+39 055 123')
    await press('s', { ctrlKey: true })
    await settle(40)
    expect(sent(bridge)).toEqual([
      {
        fields: {
          formattedName: 'Chiara',
          name: { ...EMPTY_NAME, given: 'Chiara' },
          jobs: [{ organization: 'Bellandi', units: [], title: '', role: '', from: null, to: null }],
          phones: [{ types: ['cell'], label: '', preference: null, value: '+39 055 123' }],
        },
      },
    ])
    expect(document.querySelector('article h1')?.textContent).toBe('Chiara')
  })

  it('deletes at once, moves on to the next, and takes it back from the toast', async () => {
    await renderApp(createFakeBridge([ada, bram]))
    await click(option(/Ada/))
    await focus(document.getElementById('people') ?? document.body)
    await press('Delete')
    await settle(40)
    expect(document.querySelector('article h1')?.textContent).toBe('Bram de Wit')
    expect(document.body.textContent).toContain('Deleted Ada Lindqvist')
    await click(byRole('button', /^Undo/))
    await settle(40)
    expect(option(/Ada/).getAttribute('aria-selected')).toBe('true')
  })

  it('leaves letters and undo to a field that is being typed in', async () => {
    const bridge = await startEditing()
    const field = byRole('textbox', 'First name')
    await focus(field)
    for (const key of ['n', 'e', '?', 'Delete']) await press(key)
    await press('z', { ctrlKey: true })
    expect(byRole('textbox', 'First name')).toBe(field)
    expect(bridge.requests.some(({ channel }) => channel === 'history.undo' || channel === 'contacts.delete')).toBe(
      false,
    )
  })
})
