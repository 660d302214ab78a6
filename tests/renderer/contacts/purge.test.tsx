import { describe, expect, it } from 'vitest'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { byRole, click, option, renderApp } from '../../support/render-app.tsx'

const text = () => document.body.textContent

async function withTrash() {
  const deletedAt = Date.UTC(2024, 4, 3)
  const names = ['Ada', 'Bo', 'Cleo']
  const people = names.map((formattedName, index) => fakeContact(index + 1, { formattedName }))
  const bridge = createFakeBridge(people.map((person, index) => (index === 0 ? person : { ...person, deletedAt })))
  await renderApp(bridge)
  const asked = () => bridge.requests.filter(({ channel }) => channel === 'contacts.purge').map(({ input }) => input)
  return { bridge, asked }
}

describe('deleting for good', () => {
  it('asks first, with the focus on Cancel, and then removes one person of the trash', async () => {
    const { bridge, asked } = await withTrash()
    await click(byRole('button', /^Trash/))
    await click(option(/Bo/))
    await click(byRole('button', 'Delete for good…'))
    expect(text()).toContain('Delete Bo for good?')
    expect(document.activeElement?.textContent).toBe('Cancel')
    expect(asked()).toEqual([])
    await click(byRole('button', 'Delete for good'))
    expect(asked()).toEqual([{ ids: [2] }])
    expect(bridge.contacts().map(({ id }) => id)).toEqual([1, 3])
    expect(text()).toContain('Deleted Bo for good')
  })

  it('does nothing when it is cancelled', async () => {
    const { asked } = await withTrash()
    await click(byRole('button', 'Settings'))
    await click(byRole('button', 'Empty the trash…'))
    await click(byRole('button', 'Cancel'))
    expect([asked(), document.querySelector('[role="dialog"]')]).toEqual([[], null])
  })

  it('empties the whole trash from the settings', async () => {
    const { asked } = await withTrash()
    await click(byRole('button', 'Settings'))
    expect(text()).toContain('2 people in it')
    await click(byRole('button', 'Empty the trash…'))
    expect(text()).toContain('Delete 2 people for good?')
    await click(byRole('button', 'Delete for good'))
    expect(asked()).toEqual([{ ids: null }])
    expect(text()).toContain('The trash is empty.')
  })

  it('leaves an empty trash with no one open', async () => {
    const deletedAt = Date.UTC(2024, 4, 3)
    const [ada, bo] = [fakeContact(1, { formattedName: 'Ada' }), fakeContact(2, { formattedName: 'Bo' })]
    await renderApp(createFakeBridge([ada, { ...bo, deletedAt }]))
    await click(byRole('button', /^Trash/))
    await click(option(/Bo/))
    await click(byRole('button', 'Delete for good…'))
    await click(byRole('button', 'Delete for good'))
    expect(text()).toContain('No one is open')
    expect(document.querySelector('[role="article"], article')).toBeNull()
  })
})
