import { describe, expect, it } from 'vitest'
import { highlight } from '../../../renderer/contacts/highlight.ts'
import { fieldWordFor, suggestionsFor } from '../../../renderer/contacts/search-suggestions.ts'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { byRole, click, press, renderApp, settle, type } from '../../support/render-app.tsx'

const field = () => byRole('textbox', 'Find people') as HTMLInputElement
const options = () =>
  [...document.querySelectorAll('#find-help [role="option"]')].map(({ id, textContent }) => ({ id, textContent }))
const labels = () => options().map(({ textContent }) => textContent)
const pointed = () => options().find(({ id }) => id === field().getAttribute('aria-activedescendant'))?.textContent
const people = () =>
  createFakeBridge([
    fakeContact(1, { formattedName: 'Ada', tags: ['Client', 'Big client'] }),
    fakeContact(2, { formattedName: 'Bo', tags: ['Press'] }),
  ])
const start = async () => {
  await renderApp(people())
  await press('/')
  await settle(40)
}

describe('suggestionsFor', () => {
  const tags = ['Client', 'Cliffhanger', 'Big client', 'Städte']
  const fields = [
    { name: 'Shoe size', type: 'number', choices: [] },
    { name: 'Level', type: 'choice', choices: ['Gold', 'Silver plate'] },
    { name: 'Newsletter', type: 'boolean', choices: [] },
  ] as const
  const texts = (text: string) => suggestionsFor(text, { tags, fields }).map((suggestion) => suggestion.text)

  it.each([
    ['tag:', ['tag:Client ', 'tag:Cliffhanger ', 'tag:"Big client" ', 'tag:Städte ']],
    ['tag:cli', ['tag:Client ', 'tag:Cliffhanger ']],
    ['ada TAG:STA', ['ada tag:Städte ']],
    ['tag:"big c', ['tag:"Big client" ']],
    ['no:ph', ['no:phone ', 'no:photo ']],
    ['tag:client has:em', ['tag:client has:email ']],
    ['in:', ['in:favourites ']],
    ['added:<', ['added:<7d ', 'added:<30d ', 'added:<1y ']],
    ['has:email', []],
    ['has:email ', []],
    ['tag:client and', []],
    ['org:', []],
    ['level:', ['level:Gold ', 'level:"Silver plate" ']],
    ['ada LEVEL:si', ['ada level:"Silver plate" ']],
    ['newsletter:y', ['newsletter:yes ']],
    ['has:sh', ['has:shoe-size ']],
    ['shoe-size:', []],
    ['colour:', []],
    ['name:', []],
    ['hashtag:', []],
    ['', []],
  ])('offers what may follow “%s”', (text, offered) => {
    expect(texts(text)).toEqual(offered)
  })
})

describe('fieldWordFor', () => {
  const fields = [{ name: 'Shoe size', type: 'number', choices: [] }] as const

  it.each([
    ['ta', 'tag:'],
    ['ada TÄ', 'ada tag:'],
    ['org', 'org:'],
    ['sho', 'shoe-size:'],
    ['t', undefined],
    ['tan', undefined],
    ['ta ', undefined],
    ['tag:', undefined],
    ['"ta', undefined],
    ['', undefined],
  ])('makes of “%s” what it begins', (text, offered) => {
    expect(fieldWordFor(text, fields)?.text).toBe(offered)
  })
})

describe('the help of the search field', () => {
  it('offers tags, of which the keyboard chooses one', async () => {
    await start()
    await type(field(), 'tag:')
    expect(labels()).toEqual(['tag:Client', 'tag:"Big client"', 'tag:Press'])
    expect(pointed()).toBeUndefined()
    await press('ArrowDown')
    await press('ArrowDown')
    await press('ArrowDown')
    expect(pointed()).toBe('tag:Press')
    await press('ArrowUp')
    expect(pointed()).toBe('tag:"Big client"')
    await press('Enter')
    expect(field().value).toBe('tag:"Big client" ')
    expect(labels()).toEqual([])
    expect(document.activeElement).toBe(field())
  })

  it('is closed by Esc, which leaves what was typed, and is back with the next letter', async () => {
    await start()
    await type(field(), 'has:')
    expect(labels()).toContain('has:birthday')
    await press('Escape')
    expect(labels()).toEqual([])
    expect(field().value).toBe('has:')
    await type(field(), 'has:b')
    expect(labels()).toEqual(['has:birthday'])
  })

  it('tells all field words when ? is typed into the empty field, and one of them is taken with a click', async () => {
    await start()
    await press('?')
    expect(field().value).toBe('')
    expect(labels()[0]).toBe('tag:With a tag')
    expect(options()).toHaveLength(7)
    await click(byRole('option', /^tag:/))
    expect(field().value).toBe('tag:')
    expect(labels()).toContain('tag:Press')
  })

  it('says which field word a word begins, which Tab completes while the other keys are the list’s', async () => {
    await start()
    await type(field(), 'ta')
    expect(field().getAttribute('aria-description')).toBe('Tab makes it tag:')
    expect(labels()).toEqual([])
    await press('Tab', {}, field())
    expect(field().value).toBe('tag:')
    expect(labels()).toContain('tag:Press')
    await type(field(), 'bo')
    expect(field().getAttribute('aria-description')).toBeNull()
    await type(field(), 'ad')
    await press('Tab', { shiftKey: true }, field())
    expect(field().value).toBe('ad')
    await press('ArrowDown', {}, field())
    expect(document.activeElement?.id).toBe('people')
  })

  it('leaves Enter and Down to the list while nothing is offered', async () => {
    await start()
    await type(field(), 'bo')
    await press('ArrowDown')
    expect(document.activeElement?.id).toBe('people')
  })
})

describe('a row of a search', () => {
  it('shows the line in which the search found somebody, and what of it', async () => {
    const bridge = people()
    await renderApp(bridge)
    const match = { field: 'phone', text: '+46 70 174 06 31', from: 7, to: 13 } as const
    const row = { ...fakeContact(2), name: 'Bo', organization: 'Press', title: '', photo: null, section: 'B' }
    bridge.answer('contacts.list', () => ({ total: 1, rows: [{ ...row, match }] }))
    await type(field(), '174 06')
    expect(document.querySelector('#people [role="option"]')?.textContent).toContain('Bo+46 70 174 06 31')
    expect(document.querySelector('#people mark')?.textContent).toBe('174 06')
    bridge.answer('contacts.list', () => ({
      total: 1,
      rows: [{ ...row, match: { field: 'note', text: 'knows 174 06', from: 6, to: 12 } }],
    }))
    await type(field(), '174 06 ')
    expect(document.querySelector('#people [role="option"]')?.textContent).toContain('Note: knows 174 06')
  })

  it('marks the words and the organisation asked for, and no other field word', () => {
    const marked = (text: string, query: string) =>
      highlight(text, query)
        .filter(({ isMatch }) => isMatch)
        .map((piece) => piece.text)
    expect(marked('Océan Press', 'ada org:ocean')).toEqual(['Océan'])
    expect(marked('Client of Ada', 'ada tag:client')).toEqual(['Ada'])
  })
})
