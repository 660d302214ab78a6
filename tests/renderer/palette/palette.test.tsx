import { act } from 'react'
import { beforeAll, describe, expect, it } from 'vitest'
import { useShownChanges } from '../../../renderer/contacts/changes/changes-store.ts'
import { useWindow } from '../../../renderer/shell/window-store.ts'
import { KithError } from '../../../shared/contract/errors.ts'
import type { ContactId } from '../../../shared/domain/contact.ts'
import { active, asked, headings, isOpen, offered, openPalette, results, start } from '../../support/open-palette.tsx'
import { byRole, click, focus, option, press, settle, type } from '../../support/render-app.tsx'

describe('the palette', () => {
  beforeAll(async () => void (await import('../../../renderer/palette/palette.tsx')))

  it('opens with Ctrl K and from the sidebar, takes the focus, and gives it back', async () => {
    await start()
    const list = byRole('listbox', 'People')
    await act(async () => list.focus())
    const field = await openPalette()
    expect(document.activeElement).toBe(field)
    await press('Escape')
    await settle(40)
    expect(isOpen()).toBe(false)
    expect(document.activeElement).toBe(list)
    await click(byRole('button', /^Find or add/))
    await settle(20)
    expect(isOpen()).toBe(true)
    await press('k', { ctrlKey: true })
    expect(isOpen()).toBe(false)
  })

  it('over an open list of tags closes with one Escape, and the field of the tags has the focus again', async () => {
    await start()
    await click(option(/Ada Lindqvist/))
    await click(byRole('button', 'Edit'))
    const tags = byRole('textbox', 'Add a tag')
    await focus(tags)
    await press('k', { ctrlKey: true })
    await settle(40)
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Find or add')
    await press('Escape')
    await settle(40)
    expect(document.querySelector('[role="dialog"]')).toBeNull()
    expect(document.activeElement).toBe(tags)
  })

  it('finds people as one types, and opens the one that Enter takes', async () => {
    await start()
    await type(await openPalette(), 'ada')
    expect(headings()).toEqual(['People', 'Do something with Ada Lindqvist'])
    expect(active()).toContain('Ada Lindqvist')
    expect(document.querySelector('[role="option"] mark')?.textContent).toBe('Ada')
    await press('ArrowDown')
    expect(active()).toContain('Adaeze Obi')
    expect(headings()).toContain('Do something with Adaeze Obi')
    await press('Enter')
    await settle(40)
    expect(isOpen()).toBe(false)
    expect(byRole('article', 'Adaeze Obi')).toBeTruthy()
    expect(document.activeElement?.id).toBe('page')
  })

  it('does something with the person by Alt and a digit, or by Tab', async () => {
    const bridge = await start()
    await type(await openPalette(), 'lindq')
    await press('¡', { altKey: true, code: 'Digit1' })
    await settle(40)
    expect(asked(bridge, 'links.open')).toEqual([{ channel: 'links.open', input: { uri: 'tel:+46701740631' } }])

    await type(await openPalette(), 'lindq')
    expect(offered().filter((text) => text?.includes('Delete'))).toEqual([])
    await press('Tab')
    expect(active()).toContain('Call Ada Lindqvist, mobile')
    expect(offered().some((text) => text?.startsWith('Delete Ada Lindqvist'))).toBe(true)
    await press('ArrowDown')
    await press('Enter')
    await settle(40)
    expect(asked(bridge, 'links.open')[1]?.input).toEqual({ uri: 'mailto:ada@brightwater.example' })
  })

  it('logs a call with somebody found, whose page it opens, and plans a follow-up', async () => {
    await start()
    await type(await openPalette(), 'lindq')
    await press('3', { altKey: true, code: 'Digit3' })
    await settle(40)
    expect(byRole('article', 'Ada Lindqvist')).toBeTruthy()
    expect(document.activeElement?.id).toBe('composer-text')
    expect(document.activeElement).toHaveProperty('placeholder', 'What was it about?')
    await type(await openPalette(), 'lindq')
    await press('4', { altKey: true, code: 'Digit4' })
    await settle(40)
    expect(document.querySelector('[role="dialog"]')?.textContent).toContain('Ada Lindqvist')
  })

  it('runs commands by beginnings of words, with the keys beside them', async () => {
    const bridge = await start()
    await type(await openPalette(), 'colours da')
    expect(active()).toContain('Colours: dark')
    await press('Enter')
    await settle(40)
    expect(asked(bridge, 'settings.set')).toContainEqual({ channel: 'settings.set', input: { theme: 'dark' } })
    await type(await openPalette(), 'histo')
    expect(active()).toMatch(/^History.*CtrlShiftH$/)
  })

  it('puts a tag on whoever is open, and takes it off', async () => {
    const bridge = await start()
    await act(async () => useWindow.getState().open(2 as ContactId))
    await settle(40)
    await type(await openPalette(), 'tag with cl')
    expect(active()).toBe('Tag with “Client”Adaeze Obi')
    await press('Enter')
    await settle(40)
    const tagged = { ids: [2], add: ['Client'], remove: [] }
    expect(asked(bridge, 'contacts.tag')).toEqual([{ channel: 'contacts.tag', input: tagged }])
    await type(await openPalette(), 'client')
    expect(offered()).toContain('Take the tag “Client” offAdaeze Obi')
  })

  it('offers what can be done with whoever is open before anything is typed', async () => {
    await start()
    await act(async () => useWindow.getState().open(1 as ContactId))
    await act(async () => useWindow.getState().open(2 as ContactId))
    await act(async () => useWindow.getState().go(-1))
    await settle(40)
    await openPalette()
    await settle(40)
    expect(headings()).toContain('Do something with Ada Lindqvist')
  })

  it('sorts the list, and shows the changes of whoever is open', async () => {
    const bridge = await start()
    await act(async () => useWindow.getState().open(2 as ContactId))
    await settle(40)
    await type(await openPalette(), 'sort recently added')
    await press('Enter')
    await settle(40)
    expect(asked(bridge, 'settings.set')).toContainEqual({ channel: 'settings.set', input: { listSort: 'added' } })
    await type(await openPalette(), 'changes')
    expect(active()).toMatch(/^Changes.*Adaeze Obi.*H$/)
    await press('Enter')
    await settle(40)
    expect(byRole('dialog', 'Changes to Adaeze Obi')).toBeTruthy()
    await act(async () => useShownChanges.getState().close())
  })

  it('puts a command first that is meant, but never before somebody of that name', async () => {
    await start()
    await type(await openPalette(), 'redo')
    expect(headings()[0]).toBe('Commands')
    await type(document.querySelector('input[role="combobox"]') as HTMLInputElement, 'und')
    expect(active()).toContain('Undine Brandt')
    expect(offered().some((text) => text?.startsWith('Undo'))).toBe(true)
  })

  it('goes to the list that is called just so, before anything that could be done with somebody', async () => {
    await start()
    await click(option(/Ada/))
    await type(await openPalette(), 'trash')
    expect(offered()[0]).toMatch(/^Trash/)
  })

  it('shows every command and nothing else behind “>”', async () => {
    const bridge = await start()
    const before = asked(bridge, 'contacts.list').length
    await type(await openPalette(), '>')
    expect(headings()).toEqual(['Go to', 'Your book', 'This person', 'Several people', 'View'])
    await type(document.querySelector('input[role="combobox"]') as HTMLInputElement, '>import')
    expect(offered()).toEqual(['Import…CtrlO'])
    expect(asked(bridge, 'contacts.list').length).toBe(before)
  })

  it('goes to a setting and steps onto it', async () => {
    await start()
    await type(await openPalette(), 'density')
    await press('ArrowDown')
    const row = [...results().querySelectorAll<HTMLElement>('[role="option"]')].find((each) =>
      each.textContent?.startsWith('Row density'),
    )
    if (!row) throw new Error('Row density is not offered')
    await click(row)
    await settle(80)
    expect(byRole('heading', 'Settings')).toBeTruthy()
    const focused = document.activeElement as HTMLInputElement
    expect([focused.type, focused.value]).toEqual(['radio', 'comfortable'])
  })

  it('goes to a tag', async () => {
    await start()
    await type(await openPalette(), 'clie')
    const tag = [...results().querySelectorAll<HTMLElement>('[role="option"]')].find((row) =>
      row.textContent?.startsWith('Client'),
    )
    if (!tag) throw new Error('The tag is not offered')
    await click(tag)
    await settle(40)
    expect(byRole('heading', 'Client')).toBeTruthy()
  })

  it('adds somebody whom nobody is called like', async () => {
    await start()
    await type(await openPalette(), 'Zelda Quist')
    expect(active()).toBe('New person “Zelda Quist”')
    await press('Enter')
    await settle(40)
    expect((byRole('textbox', 'First name') as HTMLInputElement).value).toBe('Zelda')
  })

  it('offers those who were opened last, and what is useful, before anything is typed', async () => {
    await start()
    await type(await openPalette(), 'adaeze')
    await press('Enter')
    await settle(40)
    await openPalette()
    expect(headings()).toEqual(['Opened last', 'Do something with Adaeze Obi', 'Commands'])
    expect(active()).toContain('Adaeze Obi')
  })

  it('says it when a command fails', async () => {
    const bridge = await start()
    bridge.answer('history.undo', () => {
      throw new KithError('history.nothingToUndo')
    })
    await type(await openPalette(), '>undo')
    await press('Enter')
    await settle(40)
    expect(document.body.textContent).toContain('There is nothing to undo')
  })
})
