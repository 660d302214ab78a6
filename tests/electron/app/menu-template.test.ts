import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuTemplate } from '../../../electron/app/menu-template.ts'

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

describe.each(['linux', 'win32', 'darwin'] as const)('menuTemplate on %s', (platform) => {
  it('gives no key to two items', () => {
    const keys = menuOf(platform).items.flatMap(({ accelerator }) => (accelerator ? [String(accelerator)] : []))
    expect(keys.length).toBeGreaterThan(8)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('sends what was chosen', () => {
    const { items, chosen } = menuOf(platform)
    for (const label of ['New person', 'Import…', 'Export everyone…', 'Undo', 'Redo', 'History', 'Settings…', 'Find'])
      click(items, label)
    expect(chosen).toEqual(['newPerson', 'import', 'export', 'undo', 'redo', 'showHistory', 'showSettings', 'find'])
  })
})

describe('menuTemplate', () => {
  it('offers no tools for developers in a package', () => {
    expect(menuOf('linux').items.some(({ role }) => role === 'toggleDevTools')).toBe(false)
  })
})
