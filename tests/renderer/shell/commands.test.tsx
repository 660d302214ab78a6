import { describe, expect, it } from 'vitest'
import { menuTemplate } from '../../../electron/app/menu-template.ts'
import { useSelection } from '../../../renderer/contacts/selection-store.ts'
import { startI18n } from '../../../renderer/i18n.ts'
import { commandSections } from '../../../renderer/palette/command-items.ts'
import { capsOf, chordOf } from '../../../renderer/shell/chords.ts'
import { ALL_COMMANDS, commandOf } from '../../../renderer/shell/commands.ts'
import { keyMap } from '../../../renderer/shell/key-map.ts'
import { useWindow } from '../../../renderer/shell/window-store.ts'
import type { ContactId } from '../../../shared/domain/contact.ts'
import { fakeContact } from '../../support/fake-contacts.ts'

const t = startI18n().t
const ada = fakeContact(1, {
  formattedName: 'Ada',
  phones: [{ value: '+46 70 1', types: ['cell'], label: '', preference: null }],
  emails: [{ value: 'ada@example.org', types: [], label: '', preference: null }],
})
const pressed = (key: string, options: Partial<KeyboardEvent> = {}) =>
  chordOf({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...options })

/** All that the palette offers in each state that the window can be in. */
function offered() {
  const context = { areLetterKeysOn: true, toggleSidebar: () => undefined, save: async () => undefined }
  const id = ada.id as ContactId
  const states = [
    () => ({ ...context, contact: ada }),
    () => ({ ...context, contact: { ...ada, isFavorite: true } }),
    () => ({ ...context, contact: { ...ada, deletedAt: 1 } }),
    () => {
      useSelection.setState({ ids: new Set([id, 2 as ContactId]) })
      return { ...context, contact: null }
    },
  ]
  return states.flatMap((state) => commandSections(state(), t)).flatMap(({ items }) => items)
}

describe('the commands', () => {
  it('of the application’s menu are all in the palette, each with its key', () => {
    const items = offered()
    const menu = menuTemplate({
      platform: 'linux',
      isDevelopment: false,
      choose: () => undefined,
      showBookFolder: () => undefined,
    }).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
    const named = menu.filter(({ label }) => label !== undefined && label !== 'Find or add…')
    expect(named.length).toBeGreaterThan(30)
    for (const { label, accelerator } of named) {
      const item = items.find((each) => each.label === label)
      expect(item, label).toBeDefined()
      if (accelerator === undefined) continue
      const keys = ALL_COMMANDS.find((command) => command.label === label)?.keys ?? []
      expect(keys, label).toContain(accelerator)
      expect(item?.keys, label).toEqual(capsOf(keys[0] ?? ''))
    }
    useSelection.setState(useSelection.getInitialState(), true)
  })

  it('that have keys are all in the list of shortcuts, each with every key', () => {
    const lines = keyMap().flatMap((group) => group.lines)
    for (const { label, keys = [] } of ALL_COMMANDS)
      for (const chord of keys)
        expect(lines.find((line) => line.label === label)?.ways, label).toContainEqual(capsOf(chord))
  })

  it('never share a key', () => {
    const keys = ALL_COMMANDS.flatMap((command) => command.keys ?? []).filter((key) => key !== 'Esc')
    expect(keys.length).toBeGreaterThan(25)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('have names of their own', () => {
    const labels = ALL_COMMANDS.map(({ label }) => label)
    expect(new Set(labels).size).toBe(labels.length)
  })

  it('that have nothing to work on are not offered', () => {
    useWindow.setState(useWindow.getInitialState(), true)
    const context = { areLetterKeysOn: false, toggleSidebar: () => undefined, save: async () => undefined }
    const items = commandSections({ ...context, contact: null }, t).flatMap((section) => section.items)
    const labels = items.map(({ label }) => label)
    expect(labels).not.toContain('Call')
    expect(labels).not.toContain('Save')
    expect(labels).not.toContain('Clear selection')
    expect(labels).not.toContain('Back')
    // With single keys off a command shows another key, if it has one.
    expect(items.find(({ label }) => label === 'Find in this list')?.keys).toEqual(['Ctrl', 'F'])
    expect(items.find(({ label }) => label === 'Keyboard shortcuts')?.keys).toBeUndefined()
  })
})

describe('chordOf', () => {
  it('names what was pressed as the commands do', () => {
    expect(pressed('z', { ctrlKey: true, shiftKey: true })).toBe('CmdOrCtrl+Shift+Z')
    expect(pressed('?', { shiftKey: true })).toBe('?')
    expect(pressed('+', { ctrlKey: true, shiftKey: true })).toBe('CmdOrCtrl+Plus')
    expect(pressed('F6', { shiftKey: true })).toBe('Shift+F6')
    expect(pressed('ArrowLeft', { altKey: true })).toBe('Alt+Left')
    expect(pressed('k', { metaKey: true })).toBeNull()
  })

  it('takes letters by their place on keyboards of other alphabets', () => {
    expect(pressed('л', { ctrlKey: true, code: 'KeyK' })).toBe('CmdOrCtrl+K')
    expect(commandOf(pressed('я', { ctrlKey: true, code: 'KeyZ' }) ?? '')?.id).toBe('undo')
    // On a French keyboard the key that says Z lies where W is elsewhere: what it says counts.
    expect(commandOf(pressed('z', { ctrlKey: true, code: 'KeyW' }) ?? '')?.id).toBe('undo')
  })

  it('takes AltGr for what it writes', () => {
    expect(commandOf(pressed('q', { ctrlKey: true, altKey: true }) ?? '')).toBeUndefined()
  })
})
