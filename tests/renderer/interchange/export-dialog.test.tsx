import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { exportPeople } from '../../../renderer/interchange/export-people.ts'
import { KithError } from '../../../shared/contract/errors.ts'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { byRole, click, press, renderApp, settle } from '../../support/render-app.tsx'

const text = () => document.body.textContent

async function open(ids: number[] | null = [1, 2]) {
  const people = [1, 2, 3].map((id) => fakeContact(id, { formattedName: `Person ${id}` }))
  const bridge = await renderApp(createFakeBridge(people))
  bridge.answer('exports.preview', ({ ids: asked, target }) => ({
    people: asked?.length ?? 3,
    losses: target === 'outlook' ? [{ property: 'PHOTO', people: 2, examples: ['Ada', 'Bo'] }] : [],
  }))
  await act(async () => exportPeople(ids))
  await settle(20)
  return bridge
}
const radio = (name: string) => {
  const input = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')].find((one) =>
    one.closest('label')?.textContent?.startsWith(name),
  )
  if (!input) throw new Error(`no radio ${name}`)
  return input
}

describe('the export dialog', () => {
  it('says before what is lost, and when nothing is', async () => {
    await open()
    expect(text()).toContain('Nothing is lost.')
    await click(radio('Outlook'))
    await settle(20)
    expect(text()).toContain('What a table of Outlook has no column for')
    expect(text()).toContain('2 people have a photo')
    expect(text()).toContain('Ada, Bo')
  })

  it('writes who was chosen as was chosen, remembers that, and offers to show the file', async () => {
    const bridge = await open()
    bridge.answer('exports.choose', () => ({ file: '/home/ada/People.csv', written: 2 }))
    await click(radio('Outlook'))
    await click(byRole('switch', 'Leave notes out'))
    await click(byRole('button', 'Export 2 people…'))
    await settle(20)
    const sent = bridge.requests.find(({ channel }) => channel === 'exports.choose')
    expect(sent?.input).toEqual({ ids: [1, 2], target: 'outlook', isWithoutNotes: true, name: '' })
    expect(bridge.requests).toContainEqual({
      channel: 'settings.set',
      input: { exportTarget: 'outlook', isExportedWithoutNotes: true },
    })
    expect(text()).toContain('Exported 2 people to People.csv')
    await click(byRole('button', 'Show in folder'))
    expect(bridge.requests.at(-1)?.channel).toBe('exports.show')
  })

  it('stays when the system’s dialog was closed, and says why a file could not be written', async () => {
    const bridge = await open(null)
    await click(byRole('button', 'Export 3 people…'))
    expect(byRole('button', 'Export 3 people…')).toBeTruthy()
    bridge.answer('exports.choose', () => {
      throw new KithError('export.unwritable', { file: 'x.vcf', reason: 'the disk is full' })
    })
    await click(byRole('button', 'Export 3 people…'))
    await settle(20)
    expect(text()).toContain('x.vcf cannot be written: the disk is full.')
  })

  it('says how far the file is, and can be cancelled', async () => {
    const bridge = await open(null)
    let fail: (problem: Error) => void = () => undefined
    bridge.answer('exports.choose', () => new Promise((_, reject) => (fail = reject)))
    bridge.answer('exports.cancel', () => fail(new KithError('export.cancelled')))
    await click(byRole('button', 'Export 3 people…'))
    await act(async () => bridge.tell('exports.progressed', { done: 1, total: 3 }))
    await settle(20)
    expect(text()).toContain('1 of 3 people')
    await click(byRole('button', 'Cancel export'))
    await settle(20)
    expect(text()).toContain('The export was cancelled. No file was written.')
    expect(byRole('button', 'Export 3 people…')).toBeTruthy()
  })

  it('leaves with Esc', async () => {
    const bridge = await open()
    await press('Escape')
    await settle(20)
    expect(document.querySelector('[data-export="loss"]')).toBeNull()
    expect(bridge.requests.at(-1)?.channel).toBe('exports.cancel')
  })
})
