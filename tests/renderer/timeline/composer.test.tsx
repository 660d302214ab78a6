import { describe, expect, it } from 'vitest'
import { createFakeBridge, type FakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { byRole, click, focus, option, press, renderApp, settle, type, until } from '../../support/render-app.tsx'

const lena = fakeContact(1, { formattedName: 'Lena Ek' })
const mona = fakeContact(2, { formattedName: 'Mona Berg' })
const said = () => document.body.textContent
const asked = ({ requests }: FakeBridge, name: string) =>
  requests.filter(({ channel }) => channel === name).map(({ input }) => input)
const composer = () => byRole('textbox', /^Write about/)
const tab = (value: string) => document.querySelector(`input[type="radio"][value="${value}"]`) as HTMLElement
const list = () => byRole('listbox', /./)

async function open(name = /Lena/) {
  const bridge = createFakeBridge([lena, mona])
  await renderApp(bridge)
  await click(option(name))
  return bridge
}

describe('the composer', () => {
  it('is stepped into from the list by L, which writes about who is shown', async () => {
    await open(/Mona/)
    list().focus()
    await press('l')
    await settle(50)
    expect(document.activeElement).toBe(composer())
    expect(said()).toContain('Mona Berg')
  })

  it('leaves L to the names while one is being typed, and Shift L always', async () => {
    const bridge = await open(/Mona/)
    list().focus()
    await press('L', { shiftKey: true })
    await press('l')
    await settle()
    expect(asked(bridge, 'contacts.positionOfName').map((input) => (input as { beginning: string }).beginning)).toEqual(
      ['L', 'Ll'],
    )
    expect(document.activeElement).toBe(list())
  })

  it('leaves a task at the time at which one wants to be reminded', async () => {
    const bridge = await open()
    await type(composer(), 'Wants the spine lighter\nand a quote')
    await click(byRole('button', 'Remind me'))
    await click(byRole('menuitem', 'In a week'))
    const at = byRole('textbox', 'Remind me at') as HTMLInputElement
    expect(at.value).toBe('09:00')
    await type(byRole('textbox', 'Remind me on'), '12 June 2099')
    await type(at, '3:30 pm')
    await click(byRole('button', /^Add note/))
    await settle()
    expect(asked(bridge, 'timeline.log')).toMatchObject([{ text: 'Wants the spine lighter\nand a quote' }])
    expect(asked(bridge, 'tasks.add')).toMatchObject([
      {
        fields: {
          title: 'Follow up: Wants the spine lighter',
          dueOn: '2099-06-12',
          dueTime: '15:30',
          reminder: { kind: 'before', minutes: 0 },
          contactIds: [1],
        },
      },
    ])
  })

  it('says so when the time of the reminder has passed, and writes nothing', async () => {
    const bridge = await open()
    await type(composer(), 'Wants the spine lighter')
    await click(byRole('button', 'Remind me'))
    await click(byRole('menuitem', 'Tomorrow'))
    await type(byRole('textbox', 'Remind me on'), '2001-06-12')
    await click(byRole('button', /^Add note/))
    await settle()
    expect(said()).toContain('Choose a time to come for the reminder.')
    expect(asked(bridge, 'timeline.log')).toEqual([])
  })

  it('takes the day and the time at which it was in words, and says what is neither', async () => {
    const bridge = await open()
    await type(composer(), 'Wants the spine lighter')
    await click(byRole('button', 'Now. Choose when it was'))
    await focus(byRole('textbox', 'On what day'))
    await type(byRole('textbox', 'On what day'), 'someday')
    await click(byRole('button', /^Add note/))
    await until(() => said()?.includes('Kith does not know this day.') === true)
    expect(asked(bridge, 'timeline.log')).toEqual([])
    await type(byRole('textbox', 'On what day'), 'yesterday 3pm')
    await click(byRole('button', /^Add note/))
    await until(() => asked(bridge, 'timeline.log').length > 0)
    const now = new Date()
    const happenedAt = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1, 15).getTime()
    expect(asked(bridge, 'timeline.log')).toMatchObject([{ happenedAt }])
  })

  it('writes a task in plain words about the person, and keeps the note beside it', async () => {
    await open()
    await type(composer(), 'Half a note')
    await click(tab('task'))
    await type(byRole('textbox', 'Add a task'), 'call her tue 3pm')
    await click(tab('note'))
    expect(composer()).toHaveProperty('value', 'Half a note')
    await click(tab('task'))
    expect(byRole('textbox', 'Add a task')).toHaveProperty('value', 'call her tue 3pm')
  })

  it('takes tags, also one that is still being typed, and a tag that is pressed narrows the history', async () => {
    const bridge = await open()
    await type(composer(), 'Wants the spine lighter')
    await click(byRole('button', 'Tags of the entry'))
    const field = byRole('textbox', 'Add a tag')
    expect(document.activeElement).toBe(field)
    await type(field, 'books')
    await press('Enter', {}, field)
    await type(field, 'quote')
    await press('Enter', { ctrlKey: true }, field)
    await settle()
    expect(asked(bridge, 'timeline.log')).toMatchObject([{ tags: ['books', 'quote'] }])
    expect(document.querySelector('[aria-label="Add a tag"]')).toBeNull()

    await click(byRole('button', 'Show only what is tagged “quote”'))
    await settle()
    expect(asked(bridge, 'timeline.page')).toContainEqual(expect.objectContaining({ direction: 'past', tag: 'quote' }))
    await click(byRole('button', 'Show what has other tags, too'))
    expect(document.querySelector('[aria-label="Show what has other tags, too"]')).toBeNull()
  })

  it('is left by Esc tag field first, then itself, and keeps what was written', async () => {
    await open()
    await type(composer(), 'Half a note')
    await click(byRole('button', 'Tags of the entry'))
    await press('Escape', {}, byRole('textbox', 'Add a tag'))
    await settle()
    expect(document.activeElement).toBe(composer())
    expect(composer()).toHaveProperty('value', 'Half a note')
  })

  it('changes the tags of an entry where it stands', async () => {
    const bridge = await open()
    await bridge.invoke('timeline.log', {
      kind: 'note',
      happenedAt: 1,
      text: 'Spoke',
      contactIds: [1],
      tags: ['books'],
    })
    await settle()
    await click(byRole('button', /^More: Note/))
    await click(byRole('menuitem', 'Edit'))
    await click(byRole('button', 'Remove books'))
    await click(byRole('button', /^Save/))
    await settle()
    expect(asked(bridge, 'timeline.update')).toMatchObject([{ patch: { text: 'Spoke', tags: [] } }])
  })
})
