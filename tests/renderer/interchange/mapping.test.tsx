import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { importFiles } from '../../../renderer/interchange/run-import.ts'
import type { TablePreview } from '../../../shared/contract/mappings.contract.ts'
import type { ChoicesByTable, TableChoices } from '../../../shared/domain/table-mapping.ts'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { makeFields } from '../../support/make-contact.ts'
import { byRole, click, press, renderApp, settle } from '../../support/render-app.tsx'

const PATH = '/home/ada/people.csv'
const suggested: TableChoices = {
  charset: 'utf-8',
  delimiter: ',',
  hasHead: true,
  dateOrder: 'dmy',
  columns: ['formattedName', 'own', 'kept'],
}
const table: TablePreview = {
  table: PATH,
  file: PATH,
  program: null,
  choices: suggested,
  suggested,
  heads: ['Name', 'Boat', 'Priority'],
  rows: [
    ['Ada Lind', 'Vega', 'Normal'],
    ['Bo Ek', 'Rigel', 'High'],
  ],
  people: [makeFields({ formattedName: 'Ada Lind' }), makeFields({ formattedName: 'Bo Ek' })],
  saved: [],
  savedAs: null,
}
const text = () => document.body.textContent
type Bridge = ReturnType<typeof createFakeBridge>
const asked = (bridge: Bridge, channel: string) =>
  bridge.requests.filter((request) => request.channel === channel).map(({ input }) => input)

/** Brings the table in, looked at as this. */
async function open(looked: TablePreview): Promise<Bridge> {
  const bridge = createFakeBridge()
  bridge.answer('mappings.look', (input) => {
    const choices = (input as { tables: ChoicesByTable }).tables[PATH] ?? looked.choices
    const isUsed = (one: { choices: TableChoices }) => JSON.stringify(one.choices) === JSON.stringify(choices)
    return [{ ...looked, choices, savedAs: looked.saved.find(isUsed)?.name ?? null }]
  })
  await renderApp(bridge)
  await act(() => importFiles([PATH]))
  await settle(60)
  return bridge
}

describe('the page of what the columns are', () => {
  it('shows each column with its cells, and the person that a row makes', async () => {
    await open(table)
    expect(byRole('heading', 'What is in each column?')).toBeTruthy()
    for (const said of ['Boat', 'Vega', 'Rigel', 'Own field “Boat”', 'Keep it out of sight'])
      expect(text()).toContain(said)
    expect(byRole('heading', 'Ada Lind')).toBeTruthy()
    await click(byRole('button', 'Next row'))
    expect(byRole('heading', 'Bo Ek')).toBeTruthy()
  })

  it('reads the table anew with each choice, and imports it as chosen', async () => {
    const bridge = await open(table)
    await click(byRole('button', /^What Boat becomes/))
    await settle(60)
    await click(byRole('option', 'Nickname'))
    await settle(60)
    const chosen = { ...suggested, columns: ['formattedName', 'nickname', 'kept'] }
    expect(asked(bridge, 'mappings.look').at(-1)).toEqual({ paths: [PATH], tables: { [PATH]: chosen } })
    await press('Enter', { ctrlKey: true }, document.body)
    await settle(60)
    expect(asked(bridge, 'imports.plan')).toEqual([{ paths: [PATH], tables: { [PATH]: chosen } }])
  })

  it('saves the choices for the next such table by a name, and forgets them with a way back', async () => {
    const bridge = await open({ ...table, saved: [{ name: 'Boats', choices: suggested }] })
    await click(byRole('button', 'Save for such tables…'))
    await click(byRole('button', 'Save'))
    await settle(60)
    const heads = ['Name', 'Boat', 'Priority']
    expect(asked(bridge, 'mappings.save')).toEqual([{ name: 'Boats', heads, choices: suggested }])
    await click(byRole('button', 'Boats'))
    await settle(60)
    await click(byRole('menuitem', 'Forget “Boats”'))
    await settle(60)
    expect(asked(bridge, 'mappings.forget')).toEqual([{ name: 'Boats' }])
    await click(byRole('button', 'Undo'))
    await settle(60)
    expect(asked(bridge, 'mappings.save')).toHaveLength(2)
  })

  it('is passed over where a program is known, whose tables are read as was saved for them', async () => {
    const own = { ...suggested, columns: ['formattedName', 'note', 'ignore'] as const }
    const bridge = await open({ ...table, program: 'outlook', choices: own, saved: [{ name: 'Mine', choices: own }] })
    expect(text()).not.toContain('What is in each column?')
    expect(asked(bridge, 'imports.plan')).toEqual([{ paths: [PATH], tables: { [PATH]: own } }])
  })
})
