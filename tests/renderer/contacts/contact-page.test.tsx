import { describe, expect, it } from 'vitest'
import { useWindow } from '../../../renderer/shell/window-store.ts'
import type { ContactFields, ContactId, Job, Relation } from '../../../shared/domain/contact.ts'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { makeFields, valued } from '../../support/make-contact.ts'
import { byRole, click, option, renderApp, saidText, settle } from '../../support/render-app.tsx'

const at = (organization: string, job: Partial<Job> = {}): Job => ({
  organization,
  units: [],
  title: '',
  role: '',
  from: null,
  to: null,
  ...job,
})
const named = (value: string, type: string): Relation => ({ value, types: [type], label: '', preference: null })
const person = (id: number, name: string, fields: Partial<ContactFields> = {}) =>
  fakeContact(id, makeFields({ formattedName: name, ...fields } as Parameters<typeof makeFields>[0]))

const people = () => [
  person(1, 'Ada', {
    phones: [valued('+46 70', 'cell')],
    jobs: [at('Old House', { from: '2012', to: '2019' }), at('Press', { title: 'Editor' })],
    relations: [named('Bo', 'spouse'), named('Nobody Here', 'friend')],
    customFields: [
      { name: 'Copies', type: 'number', value: '12500.50' },
      { name: 'Newsletter', type: 'boolean', value: 'false' },
    ],
  }),
  person(2, 'Bo', { relations: [] }),
  person(3, 'Cleo', { relations: [named('Ada', 'child')], jobs: [at('Press', { to: '2020' })] }),
  person(4, 'Press', { kind: 'organization' }),
  person(5, 'Quartet', { kind: 'group', members: ['Ada', 'urn:uuid:none'] }),
]

async function open(name: string) {
  const bridge = await renderApp(createFakeBridge(people()))
  await click(option(new RegExp(name)))
  await settle()
  return bridge
}
const list = (name: string) =>
  [...document.querySelectorAll(`ul[aria-label="${name}"] li :is(button, [role="link"])`)].flatMap((element) =>
    element.closest('[aria-hidden="true"]') ? [] : (element.getAttribute('aria-label') ?? saidText(element)),
  )

describe('the page of a person', () => {
  it('says each row once, with its label and what a press does, and values as they are read', async () => {
    await open('Ada')
    expect(list('Phone and e-mail')).toEqual(['mobile: +46 70, copy', 'Call +46 70'])
    expect(list('Other details')).toEqual(['Copies: 12,500.50, copy', 'Newsletter: No, copy'])
    expect(list('Work')).toEqual(['2012–2019: Old House, copy'])
  })

  it('shows the HTML of a note, and of whatever else a card says, as text', async () => {
    const html = '<b id="html">Bold</b> &amp; <img src="x:" onerror="alert(1)"><script>alert(2)</script>'
    const said = { notes: [`${html}\nnext`], jobs: [at('Press', { title: html })], nicknames: [html] }
    await renderApp(createFakeBridge([person(1, 'Markup', said)]))
    await click(option(/Markup/))
    await settle()
    expect(document.body.textContent).toContain(`${html}\nnext`)
    expect(document.querySelector('#html, img[src="x:"], #root script')).toBeNull()
    expect(document.body.textContent?.split(html).length).toBeGreaterThan(2)
  })

  it('shows those whom they name and who name them, and leads there and back', async () => {
    await open('Ada')
    expect(list('Related people')).toEqual(['Bo, Spouse', 'Cleo, Parent', 'Find Nobody Here, Friend'])
    expect(list('Groups')).toEqual(['Quartet'])
    await click(byRole('button', 'Cleo, Parent'))
    expect(byRole('article', 'Cleo')).toBeTruthy()
    await click(byRole('button', 'Back'))
    expect(useWindow.getState().selected).toBe(1)
  })

  it('leads to the organisation of the present job', async () => {
    await open('Ada')
    await click(byRole('button', 'Press'))
    expect(list('People')).toEqual(['Ada, Editor', 'Cleo, until 2020'])
  })

  it('tells a member that is nobody of the book', async () => {
    await open('Quartet')
    expect(list('Members')).toEqual(['Ada, Old House'])
    expect(document.querySelector('ul[aria-label="Members"]')?.textContent).toContain('Not in this book')
  })
})

describe('the changes of a person', () => {
  const step = {
    id: 7,
    commandId: 3,
    at: Date.UTC(2026, 4, 22),
    origin: 'import',
    command: 'interchange.import',
    subject: 'phone.vcf',
    canPutBack: true,
    change: { field: 'phones', went: [valued('0300', 'home')], came: [valued('+46 70', 'cell')] },
  } as const

  it('tell what it was, what it became and from where, and put it back', async () => {
    const bridge = await open('Ada')
    bridge.answer('history.ofContact', () => ({
      changes: [step],
      next: null,
      added: { at: Date.UTC(2023, 9, 3), file: 'old.vcf' },
    }))
    bridge.answer('history.valueBefore', () => ({ phones: [valued('0300', 'home')] }))
    await click(byRole('button', 'Show changes'))
    const dialog = document.querySelector('[role="dialog"]')
    expect(dialog?.textContent).toMatch(
      /Import of phone\.vcf.*before: home 0300.*after: mobile \+46 70.*Added from old\.vcf/,
    )
    await click(byRole('button', 'Put back: phone numbers'))
    expect(bridge.contacts().find(({ id }) => id === (1 as ContactId))?.phones).toEqual([valued('0300', 'home')])
  })
})
