import { describe, expect, it } from 'vitest'
import { cellForSpreadsheet, cellInWords, knownColumns } from '../../../renderer/contacts/table/table-words.ts'
import type { ContactFields } from '../../../shared/domain/contact.ts'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { byRole, click, focus, press, renderApp, settle, type, until } from '../../support/render-app.tsx'

const job = (organization: string) => ({ organization, units: [], title: '', role: '', from: null, to: null })
const PEOPLE: readonly (Partial<ContactFields> & { formattedName: string })[] = [
  { formattedName: 'Ada', jobs: [job('Brightwater')], tags: ['client', 'press'] },
  { formattedName: 'Bo', jobs: [job('=1+1')], customFields: [{ name: 'Pays in', type: 'text', value: '30 days' }] },
  { formattedName: 'Cy' },
]

async function start(settings: Record<string, unknown> = {}) {
  const people = PEOPLE.map((fields, index) => ({
    ...fakeContact(index + 1, fields),
    createdAt: Date.UTC(2024, 4, index + 1, 12),
  }))
  const bridge = createFakeBridge(people)
  await bridge.invoke('settings.set', {
    listView: 'table',
    tableColumns: ['organization', 'tags', 'added'],
    ...settings,
  })
  await renderApp(bridge)
  await settle(40)
  return bridge
}

const grid = () => byRole('grid', 'People')
const rows = () =>
  [...grid().querySelectorAll('[data-row]')].map((row) =>
    [...row.children].map((cell) => [...cell.querySelectorAll('bdi')].map((text) => text.textContent).join('+')),
  )
const heads = () => [...grid().querySelectorAll('[role="columnheader"]')]
const here = () => document.getElementById(grid().getAttribute('aria-activedescendant') ?? '')
/** What was last asked of a channel; who is open is remembered by itself, a moment later. */
const lastInput = (bridge: Awaited<ReturnType<typeof start>>, channel: string) =>
  bridge.requests.findLast(
    (request) => request.channel === channel && !JSON.stringify(request.input).includes('lastContactId'),
  )?.input

describe('the table of people', () => {
  it('has the chosen columns, and says how large it is', async () => {
    await start()
    expect(heads().map((head) => head.textContent)).toEqual(['Name', 'Organisation', 'Tags', 'Added'])
    expect(rows()).toEqual([
      ['Ada', 'Brightwater', 'client+press', '1 May 2024'],
      ['Bo', '=1+1', '', '2 May 2024'],
      ['Cy', '', '', '3 May 2024'],
    ])
    expect([grid().getAttribute('aria-rowcount'), grid().getAttribute('aria-colcount')]).toEqual(['4', '4'])
    expect(heads().map((head) => head.getAttribute('aria-sort'))).toEqual(['ascending', null, null, 'none'])
  })

  it('hands the focus to no field where everybody goes, so that Ctrl Z brings them back', async () => {
    await start()
    await focus(grid())
    await press('a', { ctrlKey: true })
    await press('Delete')
    expect(document.getElementById('people')).toBeNull()
    expect(document.activeElement?.matches('#list button')).toBe(true)
    await press('z', { ctrlKey: true })
    await until(() => document.activeElement === document.getElementById('people'))
    expect(rows()).toHaveLength(PEOPLE.length)
  })

  it('sorts by a click on a head, and remembers it', async () => {
    const bridge = await start()
    await click(byRole('button', 'Added'))
    await settle(40)
    expect(rows().map(([name]) => name)).toEqual(['Cy', 'Bo', 'Ada'])
    expect(heads().map((head) => head.getAttribute('aria-sort'))).toEqual(['none', null, null, 'descending'])
    expect(lastInput(bridge, 'settings.set')).toEqual({ listSort: 'added' })
  })

  it('says of a search by name that it has an order of its own', async () => {
    await start()
    await type(byRole('textbox', 'Find people'), 'a')
    await settle(40)
    expect(heads().map((head) => head.getAttribute('aria-sort'))).toEqual(['none', null, null, 'none'])
  })

  it('is walked through by the arrow keys, and Enter opens the person in its place until Esc', async () => {
    await start()
    await focus(grid())
    await press('ArrowDown')
    expect(here()?.textContent).toContain('Bo')
    await press('ArrowRight')
    expect(here()?.textContent).toBe('=1+1')
    await press('ArrowDown')
    await press('ArrowLeft')
    expect(here()?.getAttribute('role')).toBe('rowheader')
    await press('Enter')
    await settle(40)
    expect(document.querySelector('article h1')?.textContent).toBe('Cy')
    expect(document.querySelector('[role="grid"]')).toBeNull()
    await press('Escape')
    await settle(40)
    expect(document.activeElement).toBe(grid())
    expect(here()?.textContent).toContain('Cy')
  })

  it('copies the rows that are chosen for a spreadsheet, and no formula', async () => {
    const bridge = await start()
    await focus(grid())
    await press('ArrowDown', { shiftKey: true })
    await press('c', { ctrlKey: true })
    await settle(40)
    expect(lastInput(bridge, 'clipboard.write')).toEqual({
      text: "Name\tOrganisation\tTags\tAdded\nAda\tBrightwater\tclient, press\t2024-05-01\nBo\t'=1+1\t\t2024-05-02\n",
    })
    await press('Escape')
    await press('End')
    await press('c', { ctrlKey: true })
    await settle(40)
    expect(lastInput(bridge, 'clipboard.write')).toEqual({
      text: 'Name\tOrganisation\tTags\tAdded\nCy\t\t\t2024-05-03\n',
    })
  })

  it('gets and loses columns, and puts them in another order', async () => {
    const bridge = await start()
    await click(byRole('button', 'Columns'))
    await click(byRole('button', 'Move Tags up'))
    expect(lastInput(bridge, 'settings.set')).toEqual({ tableColumns: ['tags', 'organization', 'added'] })
    await click(byRole('switch', 'Pays in'))
    await click(byRole('switch', 'Added'))
    await click(byRole('button', 'Done'))
    await settle(40)
    expect(heads().map((head) => head.textContent)).toEqual(['Name', 'Tags', 'Organisation', 'Pays in'])
    expect(rows()[1]).toEqual(['Bo', '', '=1+1', '30 days'])
  })

  it('changes to the list and back, and is remembered', async () => {
    const bridge = await start()
    await click(byRole('button', 'Show as list'))
    byRole('listbox', 'People')
    expect(lastInput(bridge, 'settings.set')).toEqual({ listView: 'list' })
    await click(byRole('button', 'Show as table'))
    await settle(40)
    expect(rows()).toHaveLength(3)
  })
})

describe('cells in words', () => {
  it('are dates as people and as spreadsheets read them', () => {
    expect(cellInWords('birthday', '--07-02', 'en-GB')).toBe('2 July')
    expect(cellInWords('birthday', 'circa 1800', 'en-GB')).toBe('circa 1800')
    expect(cellForSpreadsheet('birthday', '1985-07-02')).toBe('1985-07-02')
    expect(cellForSpreadsheet('changed', String(new Date(2026, 0, 5).getTime()))).toBe('2026-01-05')
    expect(cellInWords('added', '', 'en')).toBe('')
  })

  it('pass over columns that another version knew', () => {
    expect(knownColumns(['email', 'shoe size', 'email', 'custom:Pays in'])).toEqual(['email', 'custom:Pays in'])
  })
})
