import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuTemplate } from '../../../electron/app/menu-template.ts'
import { COMMANDS, type CommandData, keysOf } from '../../../shared/domain/commands.ts'

function menuOf(platform: NodeJS.Platform) {
  const chosen: string[] = []
  const template = menuTemplate({
    platform,
    isDevelopment: false,
    choose: (command) => chosen.push(command),
    showBookFolder: () => chosen.push('folder'),
  })
  const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
  return { items, chosen }
}

const click = (items: MenuItemConstructorOptions[], label: string) => {
  const handler = items.find((item) => item.label === label)?.click as (() => void) | undefined
  handler?.()
}
const commands: readonly CommandData[] = COMMANDS

describe.each(['linux', 'win32', 'darwin'] as const)('menuTemplate on %s', (platform) => {
  it('gives no key to two items', () => {
    const keys = menuOf(platform).items.flatMap(({ accelerator }) => (accelerator ? [String(accelerator)] : []))
    expect(keys.length).toBeGreaterThan(15)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('sends what was chosen', () => {
    const { items, chosen } = menuOf(platform)
    for (const label of [
      'New person',
      'Import…',
      'Export everyone…',
      'Undo',
      'Redo',
      'History',
      'Settings',
      'Select all',
    ])
      click(items, label)
    click(items, 'Show the book in its folder')
    expect(chosen).toEqual('newPerson import export undo redo showHistory showSettings selectAll folder'.split(' '))
  })

  it('shows every command that has a place in it, once, with its name and key', () => {
    const { items } = menuOf(platform)
    for (const command of commands.filter(({ menu }) => menu)) {
      const shown = items.filter(({ label }) => label === command.label)
      expect(shown, command.id).toHaveLength(1)
      const accelerator = shown[0]?.accelerator
      if (accelerator !== undefined) expect(keysOf(command, platform === 'darwin')).toContain(accelerator)
    }
  })

  it('takes no single key from the text fields', () => {
    for (const { accelerator } of menuOf(platform).items)
      if (accelerator !== undefined) expect(accelerator).toMatch(/Ctrl|F\d/)
  })
})

describe('menuTemplate', () => {
  it('offers no tools for developers in a package', () => {
    expect(menuOf('linux').items.some(({ role }) => role === 'toggleDevTools')).toBe(false)
  })
})
