import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { useWindow } from '../../../renderer/shell/window-store.ts'
import { createFakeBridge } from '../../support/fake-bridge.ts'
import { fakeContact } from '../../support/fake-contacts.ts'
import { byRole, click, focus, press, renderApp, settle, type } from '../../support/render-app.tsx'

const start = () =>
  renderApp(
    createFakeBridge([
      fakeContact(1, { formattedName: 'Ada', tags: ['client', 'press'] }),
      fakeContact(2, { formattedName: 'Bo', tags: ['client'] }),
    ]),
  )
const tagsOf = (bridge: Awaited<ReturnType<typeof start>>) => bridge.contacts().map(({ tags }) => tags)

async function openMenuOf(tag: RegExp): Promise<void> {
  await act(async () => {
    byRole('button', tag).dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }))
  })
  await settle()
}

async function renameTo(name: string, button: string): Promise<void> {
  await click(byRole('menuitem', 'Rename…'))
  await type(byRole('textbox', 'Name of the tag'), name)
  byRole('button', button)
  await act(async () => document.querySelector('form')?.requestSubmit())
  await settle()
}

describe('the menu of a tag', () => {
  it('renames it for everyone, and the list that shows it goes along', async () => {
    const bridge = await start()
    await click(byRole('button', /^client/))
    await openMenuOf(/^client/)
    await renameTo('customer', 'Rename')
    expect(tagsOf(bridge)).toEqual([['customer', 'press'], ['customer']])
    expect(useWindow.getState().list.tag).toBe('customer')
    await press('z', { ctrlKey: true }, document.body)
    expect(tagsOf(bridge)).toEqual([['client', 'press'], ['client']])
  })

  it('says that a name is taken, and makes one of the two', async () => {
    const bridge = await start()
    await openMenuOf(/^client/)
    await renameTo('press', 'Merge tags')
    expect(tagsOf(bridge)).toEqual([['press'], ['press']])
  })

  it('leaves the focus in the sidebar when its tag is called something else, or is gone', async () => {
    await start()
    await focus(byRole('button', /^client/))
    await openMenuOf(/^client/)
    await renameTo('customer', 'Rename')
    const customer = byRole('button', /^customer/)
    await expect.poll(() => document.activeElement === customer).toBe(true)
    await openMenuOf(/^customer/)
    await click(byRole('menuitem', 'Delete tag'))
    await expect.poll(() => document.activeElement?.textContent).toMatch(/^press/)
  })

  it('gives it another colour', async () => {
    const bridge = await start()
    await openMenuOf(/^client/)
    await click(byRole('menuitemradio', 'Rose'))
    expect(bridge.requests.at(-1)).toMatchObject({ channel: 'tags.setColor', input: { name: 'client', color: 'rose' } })
  })

  it('opens by the right arrow, and its button is no stop of Tab', async () => {
    await start()
    const tag = byRole('button', /^client/)
    expect(byRole('button', 'Change the tag client').tabIndex).toBe(-1)
    await focus(tag)
    await press('ArrowRight', {}, tag)
    byRole('menuitem', 'Rename…')
    await press('Escape')
    await settle(40)
    expect(document.activeElement).toBe(tag)
  })

  it('deletes it by its button, and shows everyone again', async () => {
    const bridge = await start()
    await click(byRole('button', /^client/))
    await click(byRole('button', 'Change the tag client'))
    await click(byRole('menuitem', 'Delete tag'))
    expect(tagsOf(bridge)).toEqual([['press'], []])
    expect(useWindow.getState().list.tag).toBeNull()
  })
})
