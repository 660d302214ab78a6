import { describe, expect, it } from 'vitest'
import type { ContactList } from '../../../shared/contract/contacts.contract.ts'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { byRole, click, focus, listed, press, renderApp, settle, type } from '../../support/render-app.tsx'

const names = ['Ada Lindqvist', 'Adèle Fournier', 'Bram de Wit', 'Chiara Bellandi']
const createBook = () =>
  createFakeBridge(names.map((formattedName, index) => fakeContact(index + 1, { formattedName })))
const field = () => byRole('textbox', 'Find people')

describe('searching', () => {
  it('shows who matches, as it is typed', async () => {
    await renderApp(createBook())
    await type(field(), 'ade')
    expect(listed()).toEqual(['Adèle Fournier'])
    expect(document.querySelector('#people mark')?.textContent).toBe('Adè')
  })

  it('keeps the rows before until the answer is there, and asks only for the last of what was typed meanwhile', async () => {
    const bridge = createBook()
    const waiting: { text: string; answer: (list: ContactList) => void }[] = []
    await renderApp(bridge)
    bridge.answer('contacts.list', ({ scope }) => {
      return new Promise<ContactList>((answer) => waiting.push({ text: scope.text ?? '', answer }))
    })
    const row = (name: string, id: number) => ({
      total: 1,
      rows: [{ ...fakeContact(id), name, organization: '', title: '', photo: null, section: 'A' }],
    })
    for (const text of ['a', 'ad', 'ada', 'adaa']) await type(field(), text)
    expect(waiting.map(({ text }) => text)).toEqual(['a'])
    expect(listed()).toEqual(names)

    waiting[0]?.answer(row('answer to a', 1))
    await settle(40)
    expect(waiting.map(({ text }) => text)).toEqual(['a', 'adaa'])
    waiting[1]?.answer(row('answer to adaa', 2))
    await settle(40)
    expect(listed()).toEqual(['answer to adaa'])
  })

  it('leaves the keys of an input method to it', async () => {
    await renderApp(createBook())
    await focus(field())
    await type(field(), 'ad')
    for (const key of ['ArrowDown', 'Enter', 'Escape', 'Tab', '?']) await press(key, { isComposing: true })
    expect(field()).toHaveProperty('value', 'ad')
    expect(document.activeElement).toBe(field())
    await press('Escape')
    expect(field()).toHaveProperty('value', '')
  })

  it('offers a way out when no one matches', async () => {
    await renderApp(createBook())
    await type(field(), 'brigth')
    expect(document.body.textContent).toContain('No one matches “brigth”')
    await click(byRole('button', 'Clear search'))
    expect(listed()).toEqual(names)
    await type(field(), 'Brem')
    expect(document.body.textContent).toContain('Close to it: Bram de Wit')
    await click(byRole('button', 'Bram de Wit'))
    expect(listed()).toEqual(['Bram de Wit'])
    expect(field()).toHaveProperty('value', 'Bram de Wit')
    expect(byRole('article', 'Bram de Wit')).toBeTruthy()
    await type(field(), 'Kim Novak')
    await click(byRole('button', 'Add “Kim Novak”'))
    expect(byRole('textbox', 'First name')).toHaveProperty('value', 'Kim')
    expect(byRole('textbox', 'Last name')).toHaveProperty('value', 'Novak')
  })

  it('is cleared by Esc, and left for the list by Down', async () => {
    await renderApp(createBook())
    await press('/')
    await settle(40)
    expect(document.activeElement).toBe(field())
    await type(field(), 'bram')
    await press('Escape')
    expect(listed()).toEqual(names)
    await press('ArrowDown')
    expect(document.activeElement?.id).toBe('people')
    expect(document.querySelector('article h1')?.textContent).toBe('Ada Lindqvist')
  })

  it('tells assistive technology how many were found', async () => {
    await renderApp(createBook())
    await type(field(), 'ad')
    await settle(700)
    expect([...document.querySelectorAll('[role="status"]')].map((status) => status.textContent)).toContain(
      '2 people found',
    )
  })
})
